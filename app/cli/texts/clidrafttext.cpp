// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clidrafttext.h"

#include "clisentence.h"
#include "clitext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString cliNothingKeptText()
{
    return u"No staged changes are kept."_s;
}

QString cliNoDraftText(const QString &name)
{
    return u"Nothing is kept for \"%1\".\n  What to do: compare the name with \"tagdesk-cli drafts list\"."_cli
        .arg(name);
}

QString cliDraftTroubleText(const DraftTrouble &trouble)
{
    const QString &path = trouble.path;
    switch (trouble.kind) {
    case DraftTrouble::Kind::Damaged:
        return u"The kept changes in %1 are damaged; the file was left as it is.\n  What to do: put a copy "
               u"back, or "
               "drop it by the name of its draft."_cli.arg(path);
    case DraftTrouble::Kind::NewerFormat:
        return u"The kept changes in %1 were written by a newer program.\n  What to do: use that one; the "
               u"file was "
               "left as it is."_cli.arg(path);
    case DraftTrouble::Kind::InUse:
        return u"The changes in %1 are staged in a window that is open; they were left as they are.\n  What "
               u"to do: "
               "apply or discard them there."_cli.arg(path);
    case DraftTrouble::Kind::NotReadable:
        return u"The kept changes in %1 could not be read: %2.\n  What to do: check the file's owner and "
               "permissions."_cli.arg(path, trouble.detail);
    case DraftTrouble::Kind::NotWritable:
        return u"The kept changes in %1 could not be changed: %2.\n  What to do: check the owner and the "
               u"permissions "
               "of its folder."_cli.arg(path, trouble.detail);
    case DraftTrouble::Kind::DiskFull:
        return u"The disk with %1 is full.\n  What to do: make room."_cli.arg(path);
    }
    Q_UNREACHABLE();
}

QString cliDroppedText(std::size_t drafts, qint64 changes)
{
    return u"Dropped: %1 with %2."_cli.arg(countText(drafts, "draft"_L1, "drafts"_L1),
        countText(static_cast<std::size_t>(changes), "change"_L1, "changes"_L1));
}

} // namespace tagdesk
