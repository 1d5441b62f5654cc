# SPDX-License-Identifier: GPL-3.0-or-later
SWIFT ?= swift

# `run` and `test` optimise the solver and leave the rest as debug builds have it, which compiles in half the time;
# `release` optimises everything. See docs/decisions.md.
QUICK = ECHELON_OPTIMISED_SOLVING=1 $(SWIFT)
SCRATCH = --scratch-path .build-quick

.PHONY: run test release soak lint bench bench-parts deps

deps:
	@.ci/install-glpk

run: deps
	$(QUICK) build $(SCRATCH) --product echelon
	.build-quick/debug/echelon run Examples/fever-clinic -o out/fever-clinic

test: deps
	$(QUICK) test $(SCRATCH)

release: deps
	$(SWIFT) build -c release --product echelon

soak: deps
	ECHELON_SOAK=1 $(QUICK) test $(SCRATCH) --filter Soak

# Solves a few public instances beside the repository, measures the parts (compiling, pricing, master, session, audit, a
# short whole run) with the package in Benchmarks, and compares both with the saved figures.
SHARED ?= ../shared
bench: release bench-parts
	rm -f out/bench.jsonl
	python3 Benchmarks/measure.py --shared $(SHARED) run quick --time 10 --seeds 1 --log out/bench.jsonl
	python3 Benchmarks/measure.py compare --log out/bench.jsonl

bench-parts: deps
	mkdir -p out
	$(SWIFT) build -c release --package-path Benchmarks --product parts
	Benchmarks/.build/release/parts session $(foreach n,3 7 12,nrp:$(SHARED)/benchmarks/nrp/Instance$(n).txt) > out/parts.jsonl
	python3 Benchmarks/measure.py parts --log out/parts.jsonl

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
