# Everything a newcomer, a teacher or a pipeline runs. Each target does its own set-up; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := all

# Whose scripts `make check` checks, and which kata of theirs (task/strategy; all without it).
SUBMISSION ?= katas
KATA ?=

KATAS := artifacts/katas/katas
STAMP := artifacts/katas/.built
SOURCES := $(shell find harness -name bin -prune -o -name obj -prune -o \( -name '*.cs' -o -name '*.csproj' \) -print) \
	Directory.Build.props Directory.Packages.props global.json BannedSymbols.txt .editorconfig

export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
# The SDK itself would want the ICU libraries, which a bare machine lacks; nothing here depends on a culture.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT := 1

.PHONY: all build check test format format-check dev-check sdk help clean bench-check

all: format-check warnings test dev-check ## Format check, build with warnings as errors, tests, the kit's check of itself

build: $(STAMP) ## The command, at artifacts/katas/katas

$(STAMP): $(SOURCES) | sdk
	dotnet build harness/Katas.Cli --configuration Release --verbosity quiet
	@touch $@

check: build ## Check SUBMISSION=dir (katas/ without it), KATA=task/strategy
	@$(KATAS) check "$(SUBMISSION)" $(if $(KATA),--only "$(KATA)")

test: sdk ## All tests
	@./tests/run

.PHONY: warnings
warnings: sdk
	dotnet build Katas.sln --configuration Release --verbosity quiet -warnaserror
	@touch $(STAMP)

format: sdk ## Lay all C# out as it should be
	dotnet tool restore --verbosity quiet
	dotnet csharpier format harness tests

format-check: sdk
	dotnet tool restore --verbosity quiet
	dotnet csharpier check harness tests

dev-check: build ## Solutions pass, starters do not, samples get their verdicts
	@$(KATAS) dev check

bench-check: build ## From a saved change to a verdict, beside dotnet test, in one run
	@tests/bench/edit-to-verdict/run

sdk:
	@command -v dotnet >/dev/null || { echo 'make: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download' >&2; exit 1; }

clean: ## Remove what was built
	rm -rf artifacts; find harness tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14
