// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manual.h"

#include <QDialog>

#include <vector>

class QTextBrowser;
class QTreeWidget;

namespace tagdesk {

class SearchField;

/// The manual beside the window: its headings, and the text. What is typed into its field is found in the
/// text, the next place with Enter.
class ManualDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ManualDialog(QWidget *parent = nullptr);

    /// Goes to this heading of the English manual, or what stands in its place; empty: to the beginning.
    void open(const QString &heading);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read(const QUrl &page);
    void fillContents();
    /// No wider than the text, which has no bar to move it sideways for them.
    void fitPictures();
    void showPlace(int place);
    void follow(const QUrl &link);
    void find();

    SearchField *m_search = nullptr;
    QTreeWidget *m_contents = nullptr;
    QTextBrowser *m_text = nullptr;
    std::vector<Manual::Heading> m_headings;
};

} // namespace tagdesk
