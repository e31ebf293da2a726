"""What a list of scores adds up to by criterion, by sheet and by phase, in hundredths of a point."""

import json
from collections import defaultdict


def print_sums(rows):
    criteria, sheets, phases = defaultdict(float), defaultdict(float), defaultdict(float)
    for row in rows:
        form, subject, phase, criterion, deduction = row[0], row[1], row[3], row[4], row[6]
        criteria[form, criterion] += deduction
        sheets[subject, phase] += deduction
        phases[phase,] += deduction
    by_name = lambda sums: {" ".join(key): round(value * 100) for key, value in sums.items()}
    print(json.dumps({"criteria": by_name(criteria), "sheets": by_name(sheets), "phases": by_name(phases)}))
