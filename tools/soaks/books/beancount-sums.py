"""What Beancount finds in a book: its complaints, and what each account holds in paisa, at the end and at the end of a day."""

import datetime
import json
import sys

from beancount import loader
from beancount.core import realization
from beancount.ops import summarize

path, day = sys.argv[1:]


def sums(entries):
    held = {}
    for account in realization.iter_children(realization.realize(entries), leaf_only=True):
        for position in account.balance.get_positions():
            if position.units.currency != "PKR":
                raise SystemExit(f"{account.account} holds {position}")
            held[account.account] = int(position.units.number.scaleb(2))
    return held


entries, errors, _ = loader.load_file(path)
after = datetime.date.fromisoformat(day) + datetime.timedelta(days=1)
print(
    json.dumps(
        {
            "complaints": [f"{error.source.get('lineno')}: {error.message}" for error in errors][:20],
            "end": sums(entries),
            "day": sums(summarize.truncate(entries, after)),
        }
    )
)
