"""Lays a scenario over the one that it extends, and remembers which file wrote what."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from game.scenario.reader import Document, NodePath, Place

_ORIGIN = ("facts", "why", "design")


def merged(base: Document, change: Document) -> Document:
    """Return the change laid over the base; every place names its file.

    Blocks of keys are merged, anything else is replaced whole, and null removes a key. A block that names its own
    facts or design loses all of the base's origin, so that no reason stays behind that belonged to another value.
    """
    layers = _Layers(base, change)
    data = layers.lay(base.data, change.data, ())
    return Document(change.name, data, layers.values, layers.keys)


@dataclass
class _Layers:
    """Two documents, and the places of what has been merged of them."""

    base: Document
    change: Document
    values: dict[NodePath, Place] = field(default_factory=dict)
    keys: dict[NodePath, Place] = field(default_factory=dict)

    def lay(self, base: object, change: object, path: NodePath) -> object:
        """Merge two nodes; a block belongs to the change if one of its own keys does, else to the base."""
        if not (isinstance(base, dict) and isinstance(change, dict)):
            return self._adopt(change, path, self.change)
        nested = all(
            isinstance(inner, dict) and isinstance(base.get(key), dict) for key, inner in change.items()
        )
        self._place(path, self.base if nested else self.change)
        base = _without_origin(base) if _names_origin(change) else base
        nulls = [key for key, inner in change.items() if inner is None]
        kept = {key: self._entry(base, change, key, path) for key in (base | change) if key not in nulls}
        for key in nulls:
            kept |= self._remove(base, key, path)
        return kept

    def _entry(self, base: dict[str, object], change: dict[str, object], key: str, path: NodePath) -> object:
        inner = (*path, key)
        if key not in base:
            return self._adopt(change[key], inner, self.change)
        if key not in change:
            return self._adopt(base[key], inner, self.base)
        return self.lay(base[key], change[key], inner)

    def _remove(self, base: dict[str, object], key: str, path: NodePath) -> dict[str, object]:
        """Leave a key out; should it be missed, the line that removed it is to blame."""
        inner = (*path, key)
        if key in base or key in _ORIGIN:
            self.values[path] = _named(self.change, self.change.keys[inner])
            return {}
        return {key: self._adopt(None, inner, self.change)}

    def _adopt(self, node: object, path: NodePath, document: Document) -> object:
        """Take a node and all that is in it from one document."""
        self._place(path, document)
        entries = (
            node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        )
        for key, inner in entries:
            self._adopt(inner, (*path, key), document)
        return node

    def _place(self, path: NodePath, document: Document) -> None:
        self.values[path] = _named(document, document.values[path])
        if path in document.keys:
            self.keys[path] = _named(document, document.keys[path])


def _names_origin(block: dict[str, object]) -> bool:
    return isinstance(block.get("facts"), list) or isinstance(block.get("design"), str)


def _without_origin(block: dict[str, object]) -> dict[str, object]:
    return {key: inner for key, inner in block.items() if key not in _ORIGIN}


def _named(document: Document, place: Place) -> Place:
    return place if place.file else replace(place, file=document.name)
