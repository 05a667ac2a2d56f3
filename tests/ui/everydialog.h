// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QMetaType>
#include <QObject>

#include <functional>
#include <vector>

class TestDocument;

/// Makes a dialog as the window opens it.
struct DialogMaker
{
    const char *name = nullptr;
    /// What the dialog needs beside the document becomes a child of `owner`, which outlives the dialog.
    std::function<QDialog *(TestDocument &document, QObject &owner)> make;
};
Q_DECLARE_METATYPE(DialogMaker)

/// Stages an edit on each machine that is listed, so that there is something to be shown.
void editMachines(TestDocument &document);

/// Every dialog of the window, some in several states, filled with what stands in them in practice.
[[nodiscard]] std::vector<DialogMaker> everyDialog();
