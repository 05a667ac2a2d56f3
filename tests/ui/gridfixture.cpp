// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gridfixture.h"

#include <QApplication>
#include <QHeaderView>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

GridFixture::GridFixture()
{
    m_model.setInsertInterval(0);
    m_document.listMachines();
    m_model.setScopes(TestDocument::vm());
    m_pane.setKeyColumns({u"env"_s, u"owner"_s});
    m_pane.resize(1200, 500);
    m_pane.show();
    static_cast<void>(QTest::qWaitForWindowActive(&m_pane));
    table()->setFocus();
}

QModelIndex GridFixture::cell(int position, const QString &key) const
{
    const auto place = static_cast<int>(m_model.keyColumns().indexOf(key));
    return m_model.index(position, ResourceModel::FirstKeyColumn + place);
}

void GridFixture::click(const QModelIndex &index, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, table()->visualRect(index).center());
}

void GridFixture::drag(const QModelIndex &from, const QModelIndex &to) const
{
    QWidget *viewport = table()->viewport();
    const QPoint start = table()->visualRect(from).center();
    const QPoint end = table()->visualRect(to).center();
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    for (const QPoint &position : {(start + end) / 2, end}) {
        QMouseEvent move(QEvent::MouseMove, position, viewport->mapToGlobal(position), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
}

QLineEdit *GridFixture::editor() const
{
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    return field != nullptr && field->objectName() == u"cellEditor"_s ? field : nullptr;
}

void GridFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = editor();
    QTest::keyClick(target != nullptr ? target : static_cast<QWidget *>(table()), key, modifiers);
}

void GridFixture::type(const QString &text) const
{
    for (const QChar character : text) {
        QWidget *target = editor();
        QTest::keyClicks(target != nullptr ? target : static_cast<QWidget *>(table()), character);
    }
}

QString GridFixture::current() const
{
    const QModelIndex index = table()->currentIndex();
    return u"%1 %2"_s.arg(QString::number(index.row()),
        m_model.headerData(index.column(), Qt::Horizontal, ResourceModel::KeyRole).toString());
}

QString GridFixture::selected() const
{
    const GridSelection selection = table()->gridSelection();
    const auto key = [this, &selection](int place) {
        return m_model.headerData(selection.columns().at(place), Qt::Horizontal, ResourceModel::KeyRole)
            .toString();
    };
    QStringList blocks;
    for (const GridBlock &block : selection.blocks()) {
        const QString columns =
            selection.isOfRows() ? u"rows"_s : u"%1-%2"_s.arg(key(block.left), key(block.right));
        blocks.append(u"%1-%2 %3"_s.arg(QString::number(block.top), QString::number(block.bottom), columns));
    }
    return blocks.join(u"; "_s);
}
