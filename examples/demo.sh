#!/bin/sh
# What `make demo` runs: from three Kazakh releases to a graph in the folder demo. Needs the command graphbuilder on the
# path. The folder is made anew each time.
set -eu
cd "$(dirname "$0")/.."
store=demo/store

run() {
    printf '\n$ %s\n' "$*"
    "$@"
}

rm -rf demo
mkdir demo
run graphbuilder build examples/releases --store "$store"
run graphbuilder query chairmanship-succession --store "$store" --lang en
run graphbuilder query chairmanship-succession --set body=ҰҚШҰ --store "$store" --lang kk
run graphbuilder query chairmanships --set body=EAEU --store "$store" --lang en
run graphbuilder query planned-events --store "$store" --lang en
run graphbuilder explain EAEU --store "$store" --lang en
run graphbuilder info --store "$store" --lang en
run graphbuilder export turtle -o demo/graph.ttl --store "$store"
run graphbuilder export graphml -o demo/graph.graphml --store "$store" --lang en
printf '\nWritten: demo/graph.ttl (Turtle) and demo/graph.graphml (for yEd, Gephi or Cytoscape).\n'
