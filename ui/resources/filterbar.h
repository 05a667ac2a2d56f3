// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter.h"
#include "savedfilters.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace tagdesk {

class PillRow;

/// The filter of the resource table: one line of filter text and, beside it, the terms that are asked for
/// most and the filters that somebody keeps, as pills. The text is the truth; a pill only adds or removes its
/// term, and one of a kept filter writes its text. What is wrong with the text stands over the table below.
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
        std::size_t notRead = 0;
        std::size_t invalid = 0;
        std::size_t overQuota = 0;
    };

    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setCounts(const Counts &counts);
    /// A sentence about what the filter has found; it goes with the next text.
    void setNote(const QString &note);
    /// Puts the cursor into the field and selects what is there.
    void focusField();
    void setColumnsMenu(QMenu *menu);

    [[nodiscard]] const SavedFilters &savedFilters() const { return m_saved; }
    void setSavedFilters(const SavedFilters &filters);
    /// Asks for the name under which the filter is kept; false without a filter that can be read.
    bool askName();
    /// Shows what terms there are.
    void showHelp();

signals:
    void textChanged(const QString &text);
    /// The cursor left the field downwards: Down or Enter.
    void leftDownwards();
    void savedFiltersChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void buildField();
    void buildPills();
    QPushButton *addPill(FilterTerm::Kind kind, const QString &name, const QString &toolTip);
    void toggleTerm(const QString &word, bool on);
    void showProblem();
    void placeMessage();
    void rebuildSaved();
    void fillMenu();
    [[nodiscard]] bool canBeKept() const;
    void addFilterActs(QMenu *menu, const SavedFilter &filter);
    void askText(const QString &title, const QString &text, const std::function<void(const QString &)> &take);
    void setAll(const SavedFilters &filters);

    QBoxLayout *m_layout = nullptr;
    PillRow *m_pills = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_untagged = nullptr;
    QPushButton *m_changed = nullptr;
    QPushButton *m_failed = nullptr;
    QPushButton *m_notRead = nullptr;
    QPushButton *m_invalid = nullptr;
    QPushButton *m_overQuota = nullptr;
    QPushButton *m_filters = nullptr;
    QPushButton *m_columns = nullptr;
    QMenu *m_menu = nullptr; // of m_filters
    SavedFilters m_saved;
    QList<QPushButton *> m_savedPills;
    QString m_note;
};

} // namespace tagdesk
