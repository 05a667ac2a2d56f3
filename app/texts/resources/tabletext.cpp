// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tabletext.h"

namespace tagdesk {

namespace {

/// For lupdate: what state() is called with.
[[maybe_unused]] constexpr const char *kStates[] = {
    //: State of a run: under way.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "running"),
    //: State of a run: the program ended in the middle of it.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "interrupted"),
    //: State of a run: everything was changed as asked. State of a resource: it was changed.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "done"),
    //: State of a run: it has ended, and not everything was changed.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "incomplete"),
    //: State of a run, a change or a file: it does not hold what was written into it.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "damaged"),
    //: State of a change: the cloud said yes.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "accepted"),
    //: State of a change: read back, and it is as wanted.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "verified"),
    //: State of a change: somebody else had made it already.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "already so"),
    //: State of a change or a resource: the cloud refused it.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "failed"),
    //: State of a change or a resource: sent, but the answer was lost.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "unknown"),
    //: State of a change.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "not sent"),
    //: State of kept changes: a window has them open.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "in use"),
    //: State of kept changes.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "kept"),
    //: State of kept changes: a newer version of TagDesk wrote them.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "newer"),
    //: State of kept changes: their file cannot be read.
    QT_TRANSLATE_NOOP("tagdesk::TableTexts", "unreadable"),
};

} // namespace

QString TableTexts::state(const QString &word)
{
    return QCoreApplication::translate("tagdesk::TableTexts", word.toUtf8().constData());
}

} // namespace tagdesk
