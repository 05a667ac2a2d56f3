// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "batchaccess.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString batchWritingWord(BatchWriting writing)
{
    switch (writing) {
    case BatchWriting::Automatic:
        break;
    case BatchWriting::Off:
        return u"off"_s;
    case BatchWriting::Always:
        return u"always"_s;
    }
    return u"automatic"_s;
}

std::optional<BatchWriting> batchWritingOf(const QString &word)
{
    for (const BatchWriting writing : {BatchWriting::Automatic, BatchWriting::Off, BatchWriting::Always}) {
        if (word == batchWritingWord(writing))
            return writing;
    }
    return std::nullopt;
}

} // namespace tagdesk
