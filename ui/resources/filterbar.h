// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace tagdesk {

/// The filter of the resource table: one line of filter text and, beside it, the terms that are asked for
/// most as pills with their counts. The text is the truth; a pill only adds or removes its term.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// What the pills count, over the whole scope.
    struct Counts
    {
        std::size_t untagged = 0;
        std::size_t changed = 0;
        std::size_t failed = 0;
    };

    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setCounts(const Counts &counts);
    /// Puts the cursor into the field and selects what is there.
    void focusField();
    void setColumnsMenu(QMenu *menu);

signals:
    void textChanged(const QString &text);
    /// The cursor left the field downwards: Down or Enter.
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addPill(FilterTerm::Kind kind, const QString &word);
    void toggleTerm(const QString &word, bool on);

    QBoxLayout *m_layout = nullptr;
    QWidget *m_pills = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_untagged = nullptr;
    QPushButton *m_changed = nullptr;
    QPushButton *m_failed = nullptr;
    QPushButton *m_columns = nullptr;
};

} // namespace tagdesk
