# SPDX-License-Identifier: Apache-2.0
# make site   build the program and the sample site, and say where to open it
# make test   run every test
# Both install what is missing first; nothing is asked.

SWIFT ?= swift
BIN = .build/release/leverage-notes

.PHONY: site test lint setup release clean

site: release
	$(BIN) build --output Output
	@echo "open $(CURDIR)/Output/index.html"

test: setup
	$(SWIFT) test --disable-xctest

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	Scripts/lint

release: setup
	$(SWIFT) build -c release --product leverage-notes

setup:
	@Scripts/setup

clean:
	rm -rf .build
