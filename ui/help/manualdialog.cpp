// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manualdialog.h"

#include "plaintext.h"
#include "screenroom.h"
#include "searchfield.h"
#include "theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QImageReader>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceRole = Qt::UserRole;

} // namespace

ManualDialog::ManualDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new SearchField(tr("Find in the manual"), this))
    , m_contents(new QTreeWidget(this))
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Manual"));
    build();
    read(Manual::page(QLocale().name()));
    connect(m_contents, &QTreeWidget::itemClicked, this,
        [this](const QTreeWidgetItem *item) { showPlace(item->data(0, kPlaceRole).toInt()); });
    connect(m_contents, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem *item) { showPlace(item->data(0, kPlaceRole).toInt()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualDialog::follow);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualDialog::find);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        find();
    });
}

void ManualDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_search->setObjectName(u"manualSearch"_s);
    m_contents->setObjectName(u"manualContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"manualText"_s);
    m_text->setAccessibleName(tr("Manual"));
    m_text->setFrameShape(QFrame::NoFrame);
    // The program opens what it has itself, and nothing by a click in a text.
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(metrics.edge);
    m_text->viewport()->installEventFilter(this);
    auto *panes = new QSplitter(this);
    panes->addWidget(m_contents);
    panes->addWidget(m_text);
    panes->setStretchFactor(1, 1);
    panes->setSizes({metrics.rowHeight * 8, metrics.rowHeight * 22});
    panes->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(m_search);
    page->addWidget(panes, 1);
    resizeOnScreen(this, {metrics.rowHeight * 30, metrics.rowHeight * 20});
}

void ManualDialog::read(const QUrl &page)
{
    m_text->setSource(page, QTextDocument::MarkdownResource);
    m_headings = Manual::headings(*m_text->document());
    fillContents();
    fitPictures();
}

void ManualDialog::fitPictures()
{
    const QTextDocument *document = m_text->document();
    const double room = m_text->viewport()->width() - 2 * document->documentMargin();
    QTextCursor cursor(m_text->document());
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().isImageFormat())
                continue;
            QTextImageFormat picture = it.fragment().charFormat().toImageFormat();
            const QSize size =
                QImageReader(u':' + m_text->source().resolved(QUrl(picture.name())).path()).size();
            const double width = std::min(room, static_cast<double>(size.width()));
            if (size.isEmpty() || width < 1 || picture.width() == width)
                continue;
            picture.setWidth(width);
            picture.setHeight(width * size.height() / size.width());
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(picture);
            break; // the fragments of the block are others now; a picture stands in a block of its own
        }
    }
}

bool ManualDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text->viewport() && event->type() == QEvent::Resize)
        fitPictures();
    return QDialog::eventFilter(watched, event);
}

void ManualDialog::fillContents()
{
    m_contents->clear();
    QTreeWidgetItem *chapter = nullptr;
    for (std::size_t place = 0; place < m_headings.size(); ++place) {
        const Manual::Heading &heading = m_headings[place];
        if (heading.level > 2 && chapter == nullptr)
            continue;
        auto *item = heading.level > 2 ? new QTreeWidgetItem(chapter) : new QTreeWidgetItem(m_contents);
        if (heading.level <= 2)
            chapter = item;
        item->setText(0, heading.text);
        item->setData(0, Qt::ToolTipRole, toolTipText(heading.text));
        item->setData(0, kPlaceRole, static_cast<int>(place));
    }
}

void ManualDialog::open(const QString &heading)
{
    show();
    raise();
    activateWindow();
    const int place = heading.isEmpty() ? 0 : Manual::place(heading);
    // The layout of the text is known once it is shown.
    QMetaObject::invokeMethod(
        this, [this, place] { showPlace(place); }, Qt::QueuedConnection);
    m_text->setFocus();
}

void ManualDialog::showPlace(int place)
{
    if (place < 0 || place >= static_cast<int>(m_headings.size()))
        return;
    const Manual::Heading &heading = m_headings[static_cast<std::size_t>(place)];
    QTextCursor cursor(m_text->document());
    cursor.setPosition(heading.position);
    m_text->setTextCursor(cursor);
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top());
}

void ManualDialog::follow(const QUrl &link)
{
    if (link.scheme() == "https"_L1) {
        QDesktopServices::openUrl(link);
        return;
    }
    if (link.path() != m_text->source().path() && link.path().endsWith(".md"_L1))
        read(link.adjusted(QUrl::RemoveFragment));
    const auto found = std::ranges::find(m_headings, link.fragment(),
        [](const Manual::Heading &heading) { return Manual::anchor(heading.text); });
    if (found != m_headings.end())
        showPlace(static_cast<int>(std::distance(m_headings.begin(), found)));
}

void ManualDialog::find()
{
    const QString wanted = m_search->text();
    bool isThere = wanted.isEmpty() || m_text->find(wanted);
    if (!isThere) { // from the beginning again
        m_text->moveCursor(QTextCursor::Start);
        isThere = m_text->find(wanted);
    }
    setColorRole(m_search, isThere ? ColorRole::Neutral : ColorRole::Removed);
}

} // namespace tagdesk
