// SPDX-License-Identifier: Apache-2.0
// Finds notes from the archive's first page. Without it the page is whole, and the field stays hidden.
//
// The notes come from search/YEAR.js, each a call of leverageNotes, loaded by script elements when the
// field is first used: the page works from file:// and needs no connect-src.
// Data become text and addresses below this site alone, never markup. The words are the template's.
"use strict";
(() => {
  const box = document.getElementById("search");
  if (!box || !document.currentScript) return;
  const root = new URL(".", document.currentScript.src).href;
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector("ul");
  const more = box.querySelector("button");
  const years = box.dataset.years.split(" ");
  const page = 30;
  const byYear = new Map(); // the notes of each year, newest first
  let open = 0; // the years that are still on their way; before the first use none was asked for
  let asked = false, failed = false;
  let matches = [], shown = 0, timer;
  let read = []; // what stands for mistyped words

  // "Köln, long-only" as "koln long-only"; "12.5 to 1" as its short form "12.5:1".
  const fold = text => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[^\p{L}\p{N}.:-]+/gu, " ").trim().replace(/(\d) to 1(?= |$)/g, "$1:1");

  // Whether one letter, or two neighbours that change places, part the words.
  const isNear = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i += 1;
    const rest = (word, skip) => word.slice(i + skip);
    return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
      || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2));
  };

  // What a word of the query is in a note: a whole word where any note has it as one ("long" is not
  // "longs") or it is a short number, such as a day; else the beginning of a word; else words near it.
  const sought = (term, notes) => {
    const whole = " " + term + " ";
    const has = part => notes.some(note => note.words.includes(part));
    if (/^\d{1,2}$/.test(term) || has(whole)) return [whole];
    if (has(" " + term) || !/^\p{L}{5,}$/u.test(term)) return [" " + term];
    const near = new Set(notes.flatMap(note => note.words.split(" ")).filter(w => isNear(term, w)));
    read.push(...near);
    return [...near].map(word => " " + word + " ");
  };

  window.leverageNotes = (year, rows) => byYear.set(year, rows.map(note => {
    const words = fold(note.join(" "));
    return { note, words: " " + words + " " + words.replace(/-/g, " ") + " " };
  }));

  const load = () => {
    if (asked) return;
    asked = true;
    open = years.length;
    for (const year of years) {
      const script = document.createElement("script");
      const done = () => { open -= 1; find(); };
      script.async = false;
      script.onload = done;
      script.onerror = () => { failed = true; done(); };
      script.src = root + "search/" + year + ".js";
      document.head.append(script);
    }
  };

  const make = (parent, name, style, text) => {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const show = () => {
    for (const { note } of matches.slice(shown, shown + page)) {
      const [day, date, path, headline, ratio, regime] = note;
      const item = make(list, "li");
      const head = make(item, "div", "d");
      make(head, "time", "", date).dateTime = day;
      make(head, "span", "", regime);
      make(item, "a", "ti", headline).href = root + path;
      make(item, "div", "num", ratio);
    }
    shown = list.childElementCount;
    list.hidden = shown === 0;
    more.hidden = shown >= matches.length;
  };

  const count = number => number.toLocaleString(document.documentElement.lang);

  const say = (isAsking, all) => {
    const words = box.dataset;
    if (!isAsking) return "";
    if (open > 0) return words.loading;
    const text = (matches.length ? words.found : words.none)
      .replace("{found}", count(matches.length)).replace("{all}", count(all));
    return text + (read.length && words.near ? " " + words.near.replace("{near}", () => read.join(", ")) : "")
      + (failed ? " " + words.failed : "");
  };

  // The query stands in the address, so that a result can be linked.
  const keep = query => {
    const now = location.href.replace(/#.*/s, "");
    const address = query ? now + "#" + new URLSearchParams({ q: query }) : now;
    if (address === location.href || (!query && !location.hash.startsWith("#q="))) return;
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers bound how often.
    }
  };

  const find = () => {
    const notes = years.flatMap(year => byYear.get(year) || []);
    read = [];
    const terms = fold(field.value).split(" ").filter(Boolean).map(term => sought(term, notes));
    matches = terms.length
      ? notes.filter(({ words }) => terms.every(term => term.some(part => words.includes(part)))) : [];
    shown = 0;
    list.replaceChildren();
    show();
    status.textContent = say(terms.length > 0, notes.length);
  };

  const follow = () => {
    const query = new URLSearchParams(location.hash.slice(1)).get("q");
    if (query === null || query === field.value) return;
    field.value = query;
    load();
    find();
  };

  field.addEventListener("focus", load);
  field.addEventListener("input", () => {
    load();
    clearTimeout(timer);
    timer = setTimeout(() => { keep(field.value.trim()); find(); }, 120);
  });
  more.addEventListener("click", () => {
    const first = shown;
    show();
    list.children[first].querySelector("a").focus();
  });
  addEventListener("hashchange", follow);
  box.hidden = false;
  follow();
})();
