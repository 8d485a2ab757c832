"""`sources`: what each number rests on, and how much of it a document says."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from game.commands.parser import Parser
from game.scenario import library
from game.scenario.pack import Pack
from game.scenario.sources import Row, Share, Table, table_of
from game.views.premise import beside_documents
from game.views.texts import Texts


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("scenario", nargs="?", default=library.scenario_names()[0])
    parser.option("--lens", metavar=parser.say("label.name"))


def run(options: Namespace, texts: Texts) -> int:
    """Print the documents, every claim and the shares; raises GameError for a scenario that does not load."""
    pack = library.load(options.scenario, options.lens)
    table = table_of(pack)
    for line in (*_documents(pack, texts), "", *_rows(table, texts), "", *_shares(pack, table, texts)):
        print(line)
    return 0


def _documents(pack: Pack, texts: Texts) -> Iterator[str]:
    for name, document in pack.documents.items():
        values = {"name": name, "title": texts.of(document.title), "author": texts.of(document.author)}
        yield texts.say(
            "terminal.sources.document",
            **values,
            publisher=texts.of(document.publisher),
            date=document.date,
        )
    yield from beside_documents(pack, texts)


def _rows(table: Table, texts: Texts) -> Iterator[str]:
    file = ""
    for row in table.rows:
        if row.file != file:
            file = row.file
            yield from ("", texts.say(f"terminal.sources.file.{file}"))
        yield _row(row, texts)


def _row(row: Row, texts: Texts) -> str:
    named = row.path if row.value is None else f"{row.path} = {row.value}"
    if not row.facts:
        return texts.say("terminal.sources.design", path=named, reason=texts.of(row.design or ""))
    facts = ", ".join(f"{name} ({texts.say(f'fact.status.{status}')})" for name, status in row.facts)
    return texts.say("terminal.sources.facts", path=named, facts=facts)


def _shares(pack: Pack, table: Table, texts: Texts) -> Iterator[str]:
    yield _share(texts.say("terminal.sources.all"), table.share, texts)
    for power, model in pack.scenario.powers.items():
        yield _share(texts.of(model.name), table.seats[power], texts)


def _share(name: str, share: Share, texts: Texts) -> str:
    values = {"documented": share.documented, "numbers": share.numbers, "percent": share.percent}
    return texts.say("terminal.sources.share", name=name, **values)
