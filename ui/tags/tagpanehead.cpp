// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpanehead.h"

#include "locktext.h"
#include "plainlabel.h"
#include "tagmodel.h"
#include "theme.h"

#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

TagPaneHead::TagPaneHead(TagModel *model, const Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_title(new PlainLabel(this))
    , m_subtitle(new PlainLabel(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_title->setObjectName(u"tagTitle"_s);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_subtitle->setObjectName(u"tagSubtitle"_s);
    m_subtitle->setWordWrap(true);
    setColorRole(m_subtitle, ColorRole::Secondary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.gap);
    layout->setSpacing(metrics.half / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    refresh();
}

void TagPaneHead::setHiddenCount(std::size_t count)
{
    m_hidden = count;
    refresh();
}

void TagPaneHead::refresh()
{
    const Rows &rows = m_model->rows();
    QStringList notes;
    // Name and id can be marked and copied.
    for (QLabel *label : {m_title, m_subtitle})
        label->setTextInteractionFlags(rows.size() == 1 ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    if (rows.size() == 1) {
        const QString name = m_workspace->table().nameText(rows.front());
        const QString id = m_workspace->table().idText(rows.front());
        m_title->setText(name.isEmpty() ? id : name);
        if (!name.isEmpty() && name != id)
            notes.append(id);
    } else {
        m_title->setText(rows.empty()
                ? tr("Tags")
                : tr("%Ln resource(s) selected", nullptr, static_cast<int>(rows.size())));
    }
    if (m_model->isReadOnly())
        notes.append(LockTexts::reason(TagLock::ReadOnlyProfile, {}));
    if (m_hidden > 0)
        notes.append(tr("%Ln hidden by the filter is left out", nullptr, static_cast<int>(m_hidden)));
    if (m_model->notReadCount() > 0 && m_model->readCount() > 0)
        notes.append(tr(
            "%Ln whose tags were not read is left out", nullptr, static_cast<int>(m_model->notReadCount())));
    if (rows.empty())
        notes.append(tr("Select resources in the table first"));
    //: Between the parts of a line.
    m_subtitle->setText(notes.join(tr(" · ")));
    m_subtitle->setVisible(!notes.isEmpty());
}

} // namespace tagdesk
