# Rapport: `make run` to try it, `make test` to test it.
# What is missing on the machine is named with the command that installs it (tools/need).

SHELL := /bin/bash
.DEFAULT_GOAL := help

APP := web/agent
APP_SOURCES := $(shell find $(APP) locales -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
# Debian and most others: the programs that tests start for themselves.
PACKAGES := postgresql dovecot-imapd dovecot-submissiond opensmtpd chromium

help: ## What there is to make.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

run: build ## Builds and starts the demonstration: its data stays in data/demo, no letter leaves the machine.
	cargo run --quiet --package rapport -- demo --data data/demo

build: $(APP)/dist/index.html ## Builds the app and the program.
	cargo build --package rapport

release: $(APP)/dist/index.html ## Builds the program as it is delivered: one file with everything in it.
	cargo build --release --package rapport

$(APP)/node_modules: $(APP)/package-lock.json
	@tools/need node npm
	cd $(APP) && npm ci --no-audit --no-fund
	@touch $@

$(APP)/dist/index.html: $(APP)/node_modules $(APP_SOURCES)
	cd $(APP) && npm run build
	@touch $@

check: check-rust check-app ## Format, lints, types, texts, licences.

check-rust:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	@tools/need cargo-deny
	cargo deny --log-level error check licenses bans sources

check-app: $(APP)/node_modules
	cd $(APP) && npm run check

test: packages test-rust test-app test-e2e ## All tests, on SQLite and PostgreSQL, with real mail servers and a browser.

packages:
	@tools/need $(PACKAGES)

test-rust: export RAPPORT_STRICT_TEXTS = 1
test-rust: $(APP)/dist/index.html
	tests/servers/with-postgres cargo test --workspace --quiet

test-app: $(APP)/node_modules
	cd $(APP) && npm test

test-e2e: build
	cd tests/e2e && npm ci --no-audit --no-fund && npm test

train-guard: ## Builds the weights of the phrase guard (packs/*.bin) anew from training/guard and its tests' promises.
	cargo run --quiet --release --package phrasing --example train_guard

bench: $(APP)/dist/index.html ## Measures what docs/performance.md says.
	@tools/need postgresql
	cargo build --release --package rapport --package benches
	RAPPORT_POSTGRES_FSYNC=on tests/servers/with-postgres cargo run --release --package benches
	tests/servers/with-postgres cargo run --release --package indexes --example million

bench-app: $(APP)/dist/index.html ## Measures in a browser how the app feels with 100,000 tickets.
	@tools/need chromium
	cargo build --release --package rapport --package benches
	cd tests/e2e && npm ci --no-audit --no-fund && RAPPORT_BINARY=$(CURDIR)/target/release/rapport npm run speed

api: ## Writes the OpenAPI document and the types of the app's client anew.
	cargo run --quiet --package rapport -- openapi > web/api/openapi.json
	cd $(APP) && npm run api

screenshots: build ## Takes the pictures of the README and the docs anew.
	cd tests/e2e && npm ci --no-audit --no-fund && npm run screenshots

clean: ## Removes what was built and the demonstration's data.
	cargo clean
	rm -rf $(APP)/dist $(APP)/node_modules tests/e2e/node_modules data

.PHONY: help run build release check check-rust check-app test packages test-rust test-app test-e2e train-guard bench bench-app api screenshots clean
