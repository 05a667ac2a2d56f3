// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyinvariants.h"

#include "policyreading.h"
#include "policysource.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Of a policy that is edited in its text.
QString brokenInText(const PolicySource &source, const QByteArray &file)
{
    EditedPolicy edited = source.policy();
    if (source.written(edited) != file)
        return u"other bytes though nothing was changed"_s;
    edited.rules.append({.key = u"invariant"_s, .isRequired = true});
    const auto again = PolicySource::read(source.written(edited));
    if (!again)
        return u"a policy that is written and not read back"_s;
    const QList<EditedRule> &rules = again->policy().rules;
    if (rules.size() != edited.rules.size() || rules.last().key != u"invariant")
        return u"other rules after writing"_s;
    return again->policy().head == edited.head ? QString() : u"another head after writing"_s;
}

} // namespace

QString brokenPolicyInvariant(std::string_view bytes)
{
    const QByteArray file(bytes.data(), static_cast<qsizetype>(bytes.size()));
    // YAML has three kinds of line ends.
    const qsizetype lines = file.count('\n') + file.count('\r') + 1;
    const auto isSomewhere = [lines](int line) {
        return line >= 0 && line <= lines;
    };
    const auto read = readPolicy(file);
    if (!read && !isSomewhere(read.error().line))
        return u"a fault in a line that there is not"_s;
    if (read) {
        for (const PolicyNote &note : read->notes) {
            if (!isSomewhere(note.line))
                return u"a note on a line that there is not"_s;
        }
    }
    const auto source = PolicySource::read(file);
    return source ? brokenInText(*source, file) : QString();
}

} // namespace tagdesk
