# `make serve` builds the page and opens it; `make test` runs every test. Both install what is missing.
SHELL := /bin/bash
tools = . target/tools.env &&
synoptic = cargo run --quiet --package site --
# The folder in which you keep the documents themselves: `make serve TEXTS=folder` puts them into the page.
TEXTS ?=
with_texts = $(if $(TEXTS),--texts "$(TEXTS)")
# The data in `data` is complete. A folder of your own (SYNOPTIC_DATA) may leave things out.
strict = $(if $(SYNOPTIC_DATA),,--strict)

.PHONY: help serve build release pack install test proof check size bench bench-growth clean
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build the page and open it in a browser; with TEXTS=folder, with the documents in it
	@scripts/setup.sh
	@$(tools) cargo run --package site -- serve $(strict) $(with_texts)

build: ## build dist/: index.html for a host, synoptic.html to be opened from a disk
	@scripts/setup.sh
	@$(tools) cargo run --package site -- build $(strict) $(with_texts)

release: ## build dist/ with a standard library compiled for size: the smallest page
	@scripts/setup.sh release
	@$(tools) cargo run --package site -- build --small $(strict) $(with_texts)
	@$(tools) $(synoptic) size --small

pack: ## pack what Trunk has compiled, as its post-build hook
	@scripts/setup.sh
	@$(tools) $(synoptic) pack $(strict) $(with_texts)

install: build ## build the program `synoptic` with the page in it, for tables of your own; then nothing else is needed
	@SYNOPTIC_PAGE="$(CURDIR)/dist/synoptic.html" cargo install --path crates/site --locked

test: ## run every test: style, data, logic, and the built page in real browsers
	@scripts/setup.sh test
	@$(tools) scripts/test.sh

proof: ## with TEXTS=folder: prove every quoted phrase against the documents
	@test -n "$(TEXTS)" || { echo "say where the documents are: make proof TEXTS=folder" >&2; exit 2; }
	@$(synoptic) check $(strict) $(with_texts)

check: ## check the data; with TEXTS=folder also against the documents
	@$(synoptic) check $(strict) $(with_texts)

size: ## print how large the built page is, with the limits
	@$(synoptic) size

bench: build ## measure the page against other forms of the same data; writes docs/benchmarks.md
	@scripts/setup.sh bench
	@$(tools) cargo bench --quiet --profile dev --bench page

bench-growth: build ## measure the page with more and more data; writes docs/benchmarks.md
	@scripts/setup.sh bench
	@$(tools) cargo bench --quiet --profile dev --bench page -- growth

clean: ## remove what was built here (the tools stay)
	rm -rf dist target
