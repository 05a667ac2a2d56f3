# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader gets of the window, asked for through AT-SPI.

accessiblewalk.py PID [--window NAME] [--press NAME] [--says TEXT]... [--lacks TEXT]...

Walks everything that is shown of the program, and complains of what has no words: a control that can have the
focus, the head of a column, a cell. --says wants a name or description that holds the text, --lacks none.
--press first acts on what has this name, as a reader does.
Prints a line for each complaint, and ends with 1 where there is one. --print prints all that it met.
"""

import argparse
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

MOST_CHILDREN = 400  # of one table or list; what is further down is like it
PATIENCE = 30  # seconds until the program is on the bus

CONTROLS = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
    Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT,
    Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.TABLE,
    Atspi.Role.LIST, Atspi.Role.PAGE_TAB, Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM,
    Atspi.Role.RADIO_MENU_ITEM, Atspi.Role.MENU, Atspi.Role.ALERT,
}
WINDOWS = {Atspi.Role.DIALOG, Atspi.Role.FRAME}
HEADS = {Atspi.Role.TABLE_COLUMN_HEADER, Atspi.Role.COLUMN_HEADER}
CELLS = {Atspi.Role.TABLE_CELL, Atspi.Role.LIST_ITEM, Atspi.Role.TREE_ITEM}
NAMELESS_PARENTS = {Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON}  # their field speaks for itself


def program(pid):
    """The program on the bus."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_process_id() == pid:
                return child
        time.sleep(0.1)
    sys.exit(f"no program {pid} on the accessibility bus")


def children(node):
    shown = min(node.get_child_count(), MOST_CHILDREN)
    return (child for child in (node.get_child_at_index(at) for at in range(shown)) if child is not None)


def walk(node, path=()):
    """Everything that is shown, with the roles above it."""
    states = node.get_state_set()
    if node.get_role() != Atspi.Role.APPLICATION and not states.contains(Atspi.StateType.VISIBLE):
        return
    yield node, path
    for child in children(node):
        yield from walk(child, (*path, node.get_role()))


def words(node):
    return [text for text in (node.get_name(), node.get_description()) if text and text.strip()]


def complaint(node, path):
    """What is missing, or None."""
    role = node.get_role()
    if role in HEADS and not node.get_name():
        return "a column's head has no name"
    if role in CELLS and not words(node) and not follows_words(node):
        return "a cell has no words"
    if role in WINDOWS and len(path) == 1 and not node.get_name():
        return "a window has no name"
    if role not in CONTROLS or (path and path[-1] in NAMELESS_PARENTS):
        return None
    return None if node.get_name() else "no name"


def follows_words(cell):
    """Some cells of a row may be empty beside others that are not."""
    place = cell.get_index_in_parent()
    before = (cell.get_parent().get_child_at_index(at) for at in range(max(0, place - 3), place))
    return any(words(each) for each in before)


def press(top, name):
    for node, _ in walk(top):
        if node.get_name() == name and node.get_n_actions() > 0:
            return node.do_action(0)
    sys.exit(f"nothing to press is called “{name}”")


def described(node, path):
    return f"{'  ' * len(path)}{node.get_role_name()}: {' | '.join(words(node))}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("pid", type=int)
    arguments.add_argument("--window")
    arguments.add_argument("--press")
    arguments.add_argument("--says", action="append", default=[])
    arguments.add_argument("--lacks", action="append", default=[])
    arguments.add_argument("--print", action="store_true", dest="prints")
    wanted = arguments.parse_args()

    said, complaints, met = [], [], 0
    top = program(wanted.pid)
    if wanted.press:
        press(top, wanted.press)
    windows = [each for each in children(top) if wanted.window is None or wanted.window in each.get_name()]
    if not windows:
        complaints.append(f"no window {wanted.window}: {[each.get_name() for each in children(top)]}")
    for window in windows:
        for node, path in walk(window):
            met += 1
            if wanted.prints:
                print(described(node, path))
            said += words(node)
            if missing := complaint(node, path):
                above = " > ".join(Atspi.role_get_name(role) for role in path)
                complaints.append(f"{missing}: {node.get_role_name()} in {above}")
    for text in wanted.says:
        if not any(text in each for each in said):
            complaints.append(f"nothing says “{text}”")
    for text in wanted.lacks:
        complaints += [f"“{each}” is said" for each in said if text in each]
    for each in sorted(set(complaints)):
        print(f"{each} ({complaints.count(each)} x)")
    print(f"{met} things met, {len(complaints)} complaints")
    return 1 if complaints or met == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
