# SPDX-License-Identifier: GPL-3.0-or-later
SWIFT ?= swift

.PHONY: run test soak lint deps

deps:
	@.ci/install-glpk

run: deps
	$(SWIFT) build -c release --product echelon
	$(SWIFT) run -c release --skip-build echelon run Examples/fever-clinic -o out/fever-clinic

test: deps
	$(SWIFT) test -c release

soak: deps
	ECHELON_SOAK=1 $(SWIFT) test -c release --filter Soak

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
