# `make serve` builds and opens the app; `make test` passes every test. Both install what is missing.
SHELL := /bin/bash
ready = . target/tools.env &&
# Where you keep the documents themselves: `make serve TEXTS=folder` puts them into the page.
TEXTS ?=
# The checks that need them also look beside the project.
read_from := $(or $(TEXTS),$(wildcard ../shared/corpus))

.PHONY: help serve build test size check bench bench-growth clean
help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build the app and open it in a browser; with TEXTS=folder, with the documents in it
	@scripts/setup.sh
	$(ready) SYNOPTIC_BUNDLE="$(TEXTS)" scripts/trunk.sh serve

build: ## build dist/: index.html for a host, synoptic.html for opening by double click
	@scripts/setup.sh
	$(ready) SYNOPTIC_BUNDLE="$(TEXTS)" scripts/trunk.sh build

test: ## check everything: style, data, logic, and the built app in real browsers
	@scripts/setup.sh test
	$(ready) TEXTS="$(read_from)" scripts/test.sh

size: ## say how large the built page is, beside its limits
	@$(ready) cargo run --quiet --bin size

check: ## check the data; with TEXTS=folder also against the documents
	cargo run --quiet --bin check -- $(if $(read_from),--texts "$(read_from)")

bench: build ## measure the page against other forms of the same data; writes docs/benchmarks.md
	@scripts/setup.sh bench
	$(ready) cargo bench --quiet --profile dev --bench page

bench-growth: build ## measure the page with more and more data; writes docs/benchmarks.md
	@scripts/setup.sh bench
	$(ready) cargo bench --quiet --profile dev --bench page -- growth

clean: ## remove what was built here (the tools stay)
	rm -rf dist target
