# Everything a newcomer, a teacher or a pipeline runs. Each target does its own set-up; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := all

# Whose scripts `make check` checks, and which kata of theirs (task/strategy; all without it).
SUBMISSION ?= katas
KATA ?=

KATAS := artifacts/katas/katas
STAMP := artifacts/katas/.built
SOURCES := $(shell find harness -name bin -prune -o -name obj -prune -o \( -name '*.cs' -o -name '*.csproj' -o -name '*.py' \) -print) \
	Directory.Build.props Directory.Packages.props global.json BannedSymbols.txt .editorconfig

export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
# The SDK itself would want the ICU libraries, which a bare machine lacks; nothing here depends on a culture.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT := 1

.PHONY: all build check test format format-check dev-check dev-speed hostile rooms linker sdk help clean bench-check bench-clock bench-corpus bench-pool bench-rooms bench-stability soak pack bench-watch tool pictures browser bench-grade lab

all: format-check warnings test dev-check ## Format check, build with warnings as errors, tests, the kit's check of itself

build: $(STAMP) ## The command, at artifacts/katas/katas

$(STAMP): $(SOURCES) | sdk rooms linker
	dotnet build harness/Katas.Cli --configuration Release --verbosity quiet
	@touch $@

check: build ## Check SUBMISSION=dir (katas/ without it), KATA=task/strategy
	@$(KATAS) check "$(SUBMISSION)" $(if $(KATA),--only "$(KATA)")

lab: build ## The article's experiments on this machine, quickly: a page at artifacts/lab/index.html
	@$(KATAS) lab all --quick --html artifacts/lab/index.html

test: sdk browser ## All tests
	@./tests/run

.PHONY: warnings
warnings: sdk linker
	dotnet build Katas.sln --configuration Release --verbosity quiet -warnaserror
	@touch $(STAMP)

format: sdk ## Lay all C# out as it should be
	dotnet tool restore --verbosity quiet
	dotnet csharpier format harness tests

format-check: sdk
	dotnet tool restore --verbosity quiet
	dotnet csharpier check harness tests

# Where the command runs as each user that the machine has: root, and one that is made for it and removed.
TIMES ?= 5

hostile: build ## Hostile scripts, TIMES times over, in every tier that this machine can give
	@tests/hostile/run $(TIMES)

dev-check: build ## Solutions pass, starters do not, samples get their verdicts
	@$(KATAS) dev check

dev-speed: build ## Programs of known speed, cheats among them, get the points they must
	@$(KATAS) dev speed

# How often each program is graded; LOADED_GRADINGS of these (half, unless said) with a busy loop on one core.
GRADINGS ?= 20

bench-stability: build ## Grades solutions and slow variants GRADINGS times: how far do times and scores lie apart?
	@dotnet run --project tests/bench/stability --configuration Release -- $(GRADINGS) $(LOADED_GRADINGS)

bench-clock: build ## What the clock of timed runs costs by itself
	@dotnet run --project tests/bench/stability --configuration Release -- clock

bench-check: build ## From a saved change to a verdict, beside dotnet test, in one run
	@tests/bench/edit-to-verdict/run

bench-watch: build ## From a save to the verdict on the screen: katas watch beside dotnet watch test (SAVES=30)
	@dotnet build tests/bench/save-to-verdict --configuration Release --verbosity quiet
	@dotnet tests/bench/save-to-verdict/bin/Release/net10.0/SaveToVerdict.dll "$(CURDIR)" $(or $(SAVES),30)

# How often, and how many of the runs with every core kept busy; ONLY: programs with this in their name.
RUNS ?= 20
LOADED ?= 10
ONLY ?=
SUBMISSIONS ?= tests/submissions

bench-corpus: build ## Submissions of known verdict, RUNS times over: the table of docs/judging.md
	@dotnet run --project tests/bench/corpus --configuration Release -- "$(CURDIR)" "$(SUBMISSIONS)" "$(RUNS)" "$(LOADED)" "$(ONLY)"

bench-rooms: build ## What a locked room costs at a start, tier beside tier (ROUNDS=20)
	@dotnet run --project tests/bench/rooms --configuration Release -- $(or $(ROUNDS),20) "$(CURDIR)"

# A made-up class of STUDENTS, the judge killed KILLS times; then classes of these SIZES.
STUDENTS ?= 200
KILLS ?= 10
SIZES ?= 50 200 800

bench-grade: build ## Grades a made-up class, kills the judge on the way, and compares; time, memory, dotnet test beside it
	@dotnet run --project tests/bench/class --configuration Release -- "$(CURDIR)" $(STUDENTS) $(KILLS) $(SIZES)

bench-pool: sdk ## The process pool beside CPython's pools, in one run (ROUNDS=5, ONLY=part of a case's name)
	@dotnet build tests/bench/pool --configuration Release --verbosity quiet
	@dotnet tests/bench/pool/bin/Release/net10.0/PoolBench.dll

soak: sdk ## A million jobs while workers are killed, ten million numbers through a stream (JOBS=, NUMBERS=)
	@dotnet build tests/soak --configuration Release --verbosity quiet
	@dotnet tests/soak/bin/Release/net10.0/PoolSoak.dll $(or $(JOBS),1000000) $(or $(NUMBERS),10000000)

pack: sdk ## The process pool as a package, in artifacts/packages
	dotnet pack harness/Katas.Multiprocessing --configuration Release --verbosity quiet --output artifacts/packages

tool: build ## The command as a .NET tool, with the kit in it, in artifacts/packages
	dotnet pack harness/Katas.Cli --configuration Release --no-build --verbosity quiet --output artifacts/packages

pictures: build ## The pictures of docs/learners.md, from real runs
	@dotnet build tests/pictures --configuration Release --verbosity quiet
	@dotnet tests/pictures/bin/Release/net10.0/Pictures.dll "$(CURDIR)"

# Locked rooms are bubblewrap's, and a few programs of util-linux: installed where that is allowed, else said once.
rooms:
	@tests/hostile/install

# The compiler of scripts becomes a native program where a C linker is: installed where that is allowed, else said once.
linker:
	@harness/Katas.Compiler/linker install

# The pages of a class are looked at in a real browser, where there is one.
browser:
	@tests/Katas.Browser.Tests/install

sdk:
	@command -v dotnet >/dev/null || { echo 'make: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download' >&2; exit 1; }

clean: ## Remove what was built
	rm -rf artifacts; find harness tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14
