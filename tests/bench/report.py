# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a matter found: tables as they come, and last the ratios, with what they should be."""

def text_of(value, form):
    """Returns a value in words; what is none is a dash, and what is text stands as it is."""
    if value is None:
        return "–"
    return value if isinstance(value, str) else format(value, form)


def rounded(value):
    """Returns a number as it goes into the file."""
    return float(f"{value:.6g}") if isinstance(value, float) else value


class Report:
    """Tables and ratios of one matter. TIMES are the usual columns, milliseconds."""

    TIMES = {"median": ("median ms", ",.1f"), "least": ("least", ",.1f"), "most": ("most", ",.1f"),
             "runs": ("runs", "d")}

    def __init__(self):
        self.tables, self.ratios, self.notes = [], [], []

    def table(self, title, rows, columns=None):
        """Prints rows, a dictionary of dictionaries, under columns: key, (heading, form)."""
        columns = columns or self.TIMES
        texts = {name: [text_of(row.get(key), form) for key, (_, form) in columns.items()]
                 for name, row in rows.items()}
        heads = [heading for heading, _ in columns.values()]
        widths = [max(len(text) for text in column)
                  for column in zip(heads, *texts.values())]
        first = max([len(name) for name in rows] + [20])

        def line(name, cells):
            print("  " + name.ljust(first) + "".join("  " + cell.rjust(width)
                                                     for cell, width in zip(cells, widths)))

        print(f"\n{title}")
        line("", heads)
        for name, cells in texts.items():
            line(name, cells)
        print(end="", flush=True)
        self.tables.append({"title": title, "rows": {
            name: {key: rounded(value) for key, value in row.items()}
            for name, row in rows.items()}})

    def note(self, text):
        """Prints something that is to be known of the figures."""
        print(f"  {text}", flush=True)
        self.notes.append(text)

    def ratio(self, name, value, most=None):
        """Keeps a ratio for the end, with the most that it should be; its value may be None."""
        entry = {"name": name, "value": rounded(value)}
        if most is not None:
            entry["target"] = rounded(most)
            entry["met"] = None if value is None else value <= most
        self.ratios.append(entry)

    def finish(self):
        """Prints the ratios, and returns everything as an object."""
        if self.ratios:
            print("\nRatios")
            first = max(len(entry["name"]) for entry in self.ratios)
        for entry in self.ratios:
            verdict = ""
            if "target" in entry:
                verdict = {None: "not measured", True: "met", False: "missed"}[entry["met"]]
                verdict = f"   at most {entry['target']:.4g} – {verdict}"
            print(f"  {entry['name'].ljust(first)}  {text_of(entry['value'], '8.3f'):>8}{verdict}")
        judged = [entry["met"] for entry in self.ratios if entry.get("met") is not None]
        if judged:
            print(f"  {sum(judged)} of {len(judged)} targets met", flush=True)
        return {"tables": self.tables, "notes": self.notes, "ratios": self.ratios}
