// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idsdialog.h"

#include "countable.h"
#include "estatescopes.h"
#include "idlist.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "resourcefinder.h"
#include "screenroom.h"
#include "searchbar.h"
#include "statustext.h"
#include "theme.h"
#include "workspace.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMs = 120;
/// Lines that are shown; all of them are copied.
constexpr qsizetype kShownMissing = 1'000;

QPlainTextEdit *idField(const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setFont(fixedFont(field->font()));
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    return field;
}

} // namespace

IdsDialog::IdsDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_finder(new ResourceFinder(workspace, this))
{
    setObjectName(u"idsDialog"_s);
    setWindowTitle(tr("Select by IDs"));
    setManualPage(this, u"The filter"_s);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &IdsDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, this, &IdsDialog::textTyped);
    connect(m_finder, &ResourceFinder::finished, this, &IdsDialog::showResult);
    connect(workspace, &Workspace::listingStarted, this, &IdsDialog::showUnread);
    connect(workspace, &Workspace::listingChanged, this, &IdsDialog::showUnread);
    showResult();
    showUnread();
}

void IdsDialog::build()
{
    auto *head = new PlainLabel(tr("IDs or exact names, one a line, or parted by blanks, commas, quotes or "
                                   "brackets, such as a column of a table or a JSON list:"),
        this);
    head->setWordWrap(true);
    m_text = idField(u"idsText"_s, this);
    m_text->setAccessibleName(tr("IDs or names"));
    m_found = new PlainLabel(this);
    m_found->setObjectName(u"idsFound"_s);
    m_found->setWordWrap(true);
    buildUnread();
    buildMissing();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_select = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_select->setObjectName(u"idsSelect"_s);
    setLook(m_select, Look::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_found);
    layout->addWidget(m_unreadPart);
    layout->addWidget(m_missingPart, 2);
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 90, Metrics::of(fontMetrics()).rowHeight * 16});
}

void IdsDialog::buildUnread()
{
    m_unreadPart = new QWidget(this);
    auto *unread = new QHBoxLayout(m_unreadPart);
    unread->setContentsMargins(0, 0, 0, 0);
    m_unread = new PlainLabel(m_unreadPart);
    m_unread->setObjectName(u"idsUnread"_s);
    m_unread->setWordWrap(true);
    m_read = new QPushButton(m_unreadPart);
    m_read->setObjectName(u"idsRead"_s);
    m_read->setAutoDefault(false);
    unread->addWidget(m_unread, 1);
    unread->addWidget(m_read);
    connect(m_read, &QPushButton::clicked, this, &IdsDialog::readRest);
}

void IdsDialog::buildMissing()
{
    m_missingPart = new QWidget(this);
    m_missingHead = new PlainLabel(m_missingPart);
    m_missingHead->setObjectName(u"idsMissingHead"_s);
    m_missingList = idField(u"idsMissing"_s, m_missingPart);
    m_missingList->setReadOnly(true);
    m_missingList->setAccessibleName(tr("IDs and names that were not found"));
    auto *copy = new QPushButton(tr("&Copy these"), m_missingPart);
    copy->setObjectName(u"idsCopyMissing"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &IdsDialog::copyMissing);
    auto *head = new QHBoxLayout;
    head->addWidget(m_missingHead, 1);
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(m_missingPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_missingList, 1);
}

void IdsDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->selectAll();
}

const Rows &IdsDialog::rows() const
{
    return m_finder->result().rows;
}

std::vector<Scope> IdsDialog::scopes() const
{
    return m_finder->scopesOf(rows());
}

/// What was found for another text is not to be selected.
void IdsDialog::textTyped()
{
    m_select->setEnabled(false);
    m_typing.start();
}

void IdsDialog::look()
{
    const IdList list = IdList::read(m_text->toPlainText());
    m_isCut = list.isCut();
    m_wanted = list.texts().size();
    m_finder->find(list.texts());
}

void IdsDialog::showResult()
{
    if (m_typing.isActive())
        return;
    m_found->setText(resultText());
    const std::size_t found = rows().size();
    m_select->setText(found == 0 ? tr("Select") : tr("Select %Ln resource(s)", nullptr, countable(found)));
    m_select->setEnabled(found > 0);
    m_select->setDefault(true);
    showMissing(m_finder->result().missing + m_finder->result().ambiguous);
}

QString IdsDialog::resultText() const
{
    if (m_wanted == 0)
        return tr("Nothing to look for yet.");
    const IdSearch::Result &result = m_finder->result();
    QStringList parts{tr("%Ln found", nullptr, countable(result.byId + result.byName))};
    if (result.byName > 0)
        parts.append(tr("%Ln of them by name", nullptr, countable(result.byName)));
    if (!result.missing.isEmpty())
        parts.append(tr("%Ln not found", nullptr, countable(result.missing.size())));
    if (!result.ambiguous.isEmpty())
        parts.append(tr("%Ln name(s) of several resources", nullptr, countable(result.ambiguous.size())));
    if (m_isCut)
        parts.append(tr("only the first %Ln are looked for", nullptr, countable(IdList::kMaximum)));
    //: Between parts such as "212 found" and "5 not found".
    return parts.join(tr(" · "));
}

void IdsDialog::showUnread()
{
    const EstateScopes estate = EstateScopes::of(*m_workspace);
    m_unreadPart->setVisible(!estate.unread.empty());
    //: %Ln: scopes that were not read, %1: all there are.
    m_unread->setText(tr("%Ln of %1 scopes were not read, and may have more of them.", nullptr,
        countable(estate.unread.size()))
                          .arg(StatusTexts::number(static_cast<qint64>(estate.collections()))));
    m_read->setText(SearchBar::readRest(ReadingEstimate::of(estate.unread, *m_workspace)));
}

void IdsDialog::showMissing(const QStringList &missing)
{
    m_missingPart->setVisible(!missing.isEmpty());
    if (missing == m_missing)
        return;
    m_missing = missing;
    m_missingHead->setText(
        tr("Not found, or of several resources (%Ln):", nullptr, countable(missing.size())));
    QString text = missing.mid(0, kShownMissing).join(u'\n');
    if (missing.size() > kShownMissing)
        text += u'\n' + tr("… and %Ln more", nullptr, countable(missing.size() - kShownMissing));
    m_missingList->setPlainText(text);
}

void IdsDialog::copyMissing()
{
    QGuiApplication::clipboard()->setText(m_missing.join(u'\n'));
}

void IdsDialog::readRest()
{
    emit readRequested(ScopeSet(EstateScopes::of(*m_workspace).unread));
}

} // namespace tagdesk
