# SPDX-License-Identifier: Apache-2.0
# make site   build the program and the sample site, and say where to open it
# make test   run every test
# Both install what is missing first; nothing is asked.
#
# make release, then make install PREFIX=/usr/local   the program for every folder
# make uninstall PREFIX=/usr/local

SWIFT ?= swift
BIN = .build/release/leverage-notes
PREFIX ?= /usr/local
BINDIR = $(DESTDIR)$(PREFIX)/bin
SHAREDIR = $(DESTDIR)$(PREFIX)/share/leverage-notes

.PHONY: site test lint setup release install uninstall clean

site: release
	$(BIN) build --output Output
	@echo "open $(CURDIR)/Output/index.html"

# The tests that answer over a socket run by themselves: beside a thousand others they wait for minutes.
LISTENING = ^(PreviewTests[.]|ReportsTests[.]ServeTests|FetchTests[.]WebTransportTests)

# Optimised, since most of a run is building sites: it takes a third of the time.
TESTING = --disable-xctest -Xswiftc -O

test: setup
	$(SWIFT) test $(TESTING) --skip '$(LISTENING)'
	$(SWIFT) test $(TESTING) --skip-build --filter '$(LISTENING)'

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	Scripts/lint

release: setup
	$(SWIFT) build -c release --product leverage-notes

setup:
	@Scripts/setup

# Copies what `make release` made, so that nothing is built with the rights that PREFIX may need.
# Earlier folders go first: a template that has left would be read otherwise.
install:
	@test -x $(BIN) || { echo "nothing to install yet: run make release first" >&2; exit 1; }
	install -d "$(BINDIR)" "$(SHAREDIR)"
	rm -rf "$(SHAREDIR)/Templates" "$(SHAREDIR)/Sample"
	cp -R Templates Sample "$(SHAREDIR)/"
	chmod -R u=rwX,go=rX "$(SHAREDIR)"
	install -m 755 $(BIN) "$(BINDIR)/.leverage-notes.new"
	mv -f "$(BINDIR)/.leverage-notes.new" "$(BINDIR)/leverage-notes"

uninstall:
	rm -f "$(BINDIR)/leverage-notes"
	rm -rf "$(SHAREDIR)/Templates" "$(SHAREDIR)/Sample"
	rmdir "$(SHAREDIR)" 2>/dev/null || true

clean:
	rm -rf .build
