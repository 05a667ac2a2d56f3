// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "signedtext.h"

#include <QByteArrayList>

#include <map>

namespace tagdesk {

namespace {

using Part = SignedDifference::Part;

/// The six parts of a canonical request; the headers by name.
struct SignedText
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    std::map<QByteArray, QByteArray> headers; // whole lines
    QByteArray signedHeaders;
    QByteArray bodyHash;
};

SignedText parsed(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    SignedText result;
    const auto takeFirst = [&lines] {
        return lines.isEmpty() ? QByteArray() : lines.takeFirst();
    };
    result.method = takeFirst();
    result.path = takeFirst();
    result.query = takeFirst();
    if (!lines.isEmpty())
        result.bodyHash = lines.takeLast();
    if (!lines.isEmpty())
        result.signedHeaders = lines.takeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        if (!line.isEmpty())
            result.headers.emplace(line.first(qMax(line.indexOf(':'), 0)).toLower(), line);
    }
    return result;
}

} // namespace

std::vector<SignedDifference> signedDifferences(
    const QByteArray &ours, const QByteArray &theirs, QByteArrayView secretHeader)
{
    const SignedText our = parsed(ours);
    const SignedText their = parsed(theirs);
    std::vector<SignedDifference> differences;
    const auto compare = [&differences](Part part, const QByteArray &left, const QByteArray &right,
                             const QByteArray &shownAs = {}) {
        if (left == right)
            return;
        const auto shown = [&shownAs](const QByteArray &line) {
            return QString::fromUtf8(line.isEmpty() || shownAs.isEmpty() ? line : shownAs);
        };
        differences.push_back({.part = part, .ours = shown(left), .theirs = shown(right)});
    };
    compare(Part::Method, our.method, their.method);
    compare(Part::Path, our.path, their.path);
    compare(Part::Query, our.query, their.query);
    std::map<QByteArray, std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, line] : our.headers)
        headers[name].first = line;
    for (const auto &[name, line] : their.headers)
        headers[name].second = line;
    for (const auto &[name, lines] : headers)
        compare(Part::Header, lines.first, lines.second, name == secretHeader ? name : QByteArray());
    compare(Part::SignedHeaders, our.signedHeaders, their.signedHeaders);
    compare(Part::BodyHash, our.bodyHash, their.bodyHash);
    return differences;
}

} // namespace tagdesk
