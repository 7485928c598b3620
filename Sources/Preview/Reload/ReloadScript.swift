// SPDX-License-Identifier: Apache-2.0

/// The page with a script before the end of its body that loads it anew when a build other than
/// `build` is published.
///
/// Only what the preview sends has it; a published file never does. A page without `</body>` is
/// sent as it is.
func withReloadScript(_ page: [UInt8], build: Int) -> [UInt8] {
  let end = Array("</body>".utf8)
  let starts = page.indices.dropLast(end.count - 1).reversed()
  guard let at = starts.first(where: { page[$0...].starts(with: end) }) else { return page }
  let script =
    "<script src=\"\(reloadScriptPath)\" data-build=\"\(build)\" defer=\"defer\"></script>"
  return page[..<at] + Array(script.utf8) + page[at...]
}

/// Where the script is; no site has a path that begins with a dot and is served.
let reloadScriptPath = "/.preview/reload.js"

/// The script: asks for news, loads the page anew when a site was published, and shows why a build
/// was refused, as text that is never markup.
let reloadScript = """
  "use strict";
  const shown = Number(document.currentScript.dataset.build);
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  let banner = null;

  function show(refusal) {
    if (banner) banner.remove();
    banner = null;
    if (refusal === "") return;
    banner = document.createElement("pre");
    banner.setAttribute("role", "alert");
    banner.textContent = "The last build was refused; this is the site before it.\\n\\n" + refusal;
    banner.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:9999;margin:0;padding:1rem;"
      + "max-height:50vh;overflow:auto;white-space:pre-wrap;font:14px/1.5 monospace;"
      + "color:#fff;background:#8c1d18;border-top:3px solid #000";
    document.body.append(banner);
  }

  async function listen() {
    let last = -1;
    for (;;) {
      try {
        const answer = await fetch("/.preview/news?after=" + last, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        const text = await answer.text();
        const end = text.indexOf("\\n");
        const [published, build] = text.slice(0, end).split(" ").map(Number);
        if (published !== shown) return location.reload();
        if (build !== last) show(text.slice(end + 1));
        last = build;
      } catch {
        await pause(1000);
      }
    }
  }

  listen();

  """
