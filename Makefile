# SPDX-License-Identifier: GPL-3.0-or-later
SWIFT ?= swift

# `run` and `test` optimise the solver and leave the rest as debug builds have it, which compiles in half the time;
# `release` optimises everything. See docs/decisions.md.
QUICK = ECHELON_OPTIMISED_SOLVING=1 $(SWIFT)
SCRATCH = --scratch-path .build-quick

.PHONY: run test release soak lint bench deps

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

# Solves a few public instances beside the repository, and compares cost and bound with the saved runs. The parts
# (compiling, pricing, master, session, audit) are measured by the package in Benchmarks.
bench: release
	rm -f out/bench.jsonl
	mkdir -p out
	python3 Benchmarks/measure.py run quick --time 10 --seeds 1 --log out/bench.jsonl
	python3 Benchmarks/measure.py compare --log out/bench.jsonl

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
