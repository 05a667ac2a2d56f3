// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "valuefilter.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tagdesk {

class ResourceModel;
class TagPool;

/// The values of one column with their numbers of resources, to be ticked: only resources with a ticked value
/// are shown; with none ticked, all are. Counts what the other filters show. Every tick is told at once.
class ValueFilterPopup : public QFrame
{
    Q_OBJECT

public:
    /// Counts now; the model outlives the popup. `pool` holds the texts.
    ValueFilterPopup(const ResourceModel &model, const TagPool &pool, const RowField &field, QWidget *parent);

    /// With its upper left corner there, as far as the screen has room.
    void showAt(const QPoint &place);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }

signals:
    /// nullopt: nothing is ticked.
    void chosen(const std::optional<tagdesk::ValueFilter> &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void addItem(int kind, const QString &text, const QString &value, std::size_t rows, bool ticked);
    void addValues(const std::string &wanted);
    void tick(QTreeWidgetItem *item);
    [[nodiscard]] bool hasAllSpellings() const;
    void untickAll();
    void tell();

    const ResourceModel &m_model;
    const TagPool &m_pool;
    RowField m_field;
    FieldCounts m_counts;
    std::vector<TextId> m_spellings;
    std::size_t m_spellingRows = 0;
    std::size_t m_all = 0;
    QSet<QString> m_ticked;
    bool m_absent = false;
    bool m_notRead = false;
    bool m_filling = false;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_note;
    QPushButton *m_none;
};

} // namespace tagdesk
