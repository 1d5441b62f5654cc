# SPDX-License-Identifier: GPL-3.0-or-later
SWIFT ?= swift

.PHONY: run test soak lint bench deps

deps:
	@.ci/install-glpk

run: deps
	$(SWIFT) build -c release --product echelon
	$(SWIFT) run -c release --skip-build echelon run Examples/fever-clinic -o out/fever-clinic

test: deps
	$(SWIFT) test -c release

soak: deps
	ECHELON_SOAK=1 $(SWIFT) test -c release --filter Soak

# Solves a few public instances beside the repository, and compares cost and bound with the saved runs. The parts
# (compiling, pricing, master, session, audit) are measured by the package in Benchmarks.
bench: deps
	$(SWIFT) build -c release --product echelon
	rm -f out/bench.jsonl
	mkdir -p out
	python3 Benchmarks/measure.py run quick --time 10 --seeds 1 --log out/bench.jsonl
	python3 Benchmarks/measure.py compare --log out/bench.jsonl

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
