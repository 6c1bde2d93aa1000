"""Turns requests, a line of JSON each, into times: Typst at work in a process of its own.

Arguments: the folder with statement.typ and its inputs, then the folders of fonts.
"""

import json
import resource
import sys
import time

import typst

# What Diptych's own files conform to.
STANDARDS = ["a-2a", "ua-1"]

root, *fonts = sys.argv[1:]
# One compiler for all documents, as a batch is best done: fonts are opened once, and what recurs is remembered.
compiler = typst.Compiler(f"{root}/statement.typ", root=root, font_paths=fonts, ignore_system_fonts=True)


def build(inputs):
    """Reads, sets and exports each statement; milliseconds of each."""
    whole = []
    for one in inputs:
        start = time.perf_counter()
        pdf = compiler.compile(format="pdf", sys_inputs={"statement": one["json"]}, pdf_standards=STANDARDS)
        whole.append((time.perf_counter() - start) * 1000)
    # The page objects of PDF/A-2a stand outside of object streams.
    return {"whole": whole, "pages": pdf.count(b"/Type/Page/"), "bytes": len(pdf)}


def memory():
    """The most memory the process has had, in MB. Linux counts the parent's into ru_maxrss; VmHWM is the process's own."""
    try:
        with open("/proc/self/status", encoding="utf-8") as status:
            [line] = [line for line in status if line.startswith("VmHWM:")]
        return {"peakMb": int(line.split()[1]) / 1024}
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {"peakMb": peak / 1024 / (1024 if sys.platform == "darwin" else 1)}


TASKS = {"build": build, "memory": memory}

print('{"ready":true}', flush=True)
for request in sys.stdin:
    asked = json.loads(request)
    print(json.dumps(TASKS[asked.pop("task")](**asked)), flush=True)
