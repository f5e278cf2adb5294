# Two commands do everything on a fresh Debian with Swift 6.3: `make demo` and `make test`.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
PYTHON ?= python3
RELEASE = .build/release
PROGRAM = $(RELEASE)/rapporteur
ARTICLES = Tests/Corpus/Articles

.PHONY: all demo test lint bench accuracy protocol install uninstall deps deps-test clean

all: $(PROGRAM)

# SwiftPM knows what is out of date; asking it costs a second.
.PHONY: $(PROGRAM)
$(PROGRAM): deps
	$(SWIFT) build -c release --static-swift-stdlib --product rapporteur

## The main job on a folder of articles.
demo: $(PROGRAM)
	$(PROGRAM) $(ARTICLES)

## Everything that is tested: units, corpus, protocol, bad input, clients.
test: deps-test $(PROGRAM)
	RAPPORTEUR=$(abspath $(PROGRAM)) $(SWIFT) test
	RAPPORTEUR=$(abspath $(PROGRAM)) $(PYTHON) -m unittest discover -s Clients/Python/tests -t Clients/Python
	RAPPORTEUR=$(abspath $(PROGRAM)) Clients/Neovim/tests/run

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Clients/Terminal Tests

## Figures and ratios to a peer or a floor in the same run.
bench: deps $(PROGRAM)
	$(PYTHON) Tests/Benchmarks/bench.py --program $(PROGRAM)

## How good quotes, stances, times and timelines are, on data sets in the folder DATA; TEXTS with KEY, RELATIONS and HAPPENINGS adds texts of your own with keys.
accuracy: $(PROGRAM)
	$(PYTHON) Tests/Benchmarks/accuracy/board.py --program $(PROGRAM) --data $(DATA) \
		$(if $(TEXTS),--texts $(TEXTS)) $(if $(KEY),--key $(KEY)) $(if $(RELATIONS),--relations $(RELATIONS)) \
		$(if $(HAPPENINGS),--happenings $(HAPPENINGS))

## What is made from other files and committed: the OpenRPC document and the data files' manifest.
protocol:
	$(PYTHON) Protocol/compose.py

install: $(PROGRAM)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/rapporteur
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/rapporteur
	install -m 644 Sources/Lexicon/Data/* Sources/NeuralEncoder/Resources/*.weights $(DESTDIR)$(PREFIX)/share/rapporteur

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/rapporteur
	rm -rf $(DESTDIR)$(PREFIX)/share/rapporteur

clean:
	$(SWIFT) package clean

## Installs only what is lacking; prints the line to type where it cannot.
deps:
	@.ci/deps swift libuv
deps-test:
	@.ci/deps swift libuv python3 nvim
