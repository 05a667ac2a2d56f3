// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "canonical.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '.' || c == '~';
}

void appendPercentEncoded(QByteArray &out, QByteArrayView utf8, bool keepsSlashes)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    for (const char c : utf8) {
        if (isUnreserved(c) || (keepsSlashes && c == '/')) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kHex[byte >> 4U];
        out += kHex[byte & 15U];
    }
}

void foldSlashes(QByteArray &path)
{
    const auto end =
        std::unique(path.begin(), path.end(), [](char a, char b) { return a == '/' && b == '/'; });
    path.truncate(end - path.begin());
}

/// All values of the header, joined by commas as HTTP allows.
QByteArray joinedValue(const HttpHeaders &headers, const QByteArray &name, bool foldsBlanks)
{
    QByteArray joined;
    bool first = true;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!first)
            joined += ',';
        joined += foldsBlanks ? value.simplified() : value.trimmed();
        first = false;
    }
    return joined;
}

void appendNumber(QByteArray &out, int number, int width)
{
    char digits[4];
    for (int i = width - 1; i >= 0; --i) {
        digits[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    out.append(digits, width);
}

} // namespace

QByteArray percentEncoded(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + utf8.size() / 2);
    appendPercentEncoded(out, utf8, false);
    return out;
}

QByteArray encodedPath(QStringView decodedPath)
{
    const QByteArray utf8 = decodedPath.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 16);
    if (!utf8.startsWith('/'))
        out += '/';
    appendPercentEncoded(out, utf8, true);
    return out;
}

QByteArray encodedQuery(const QueryItems &decodedQuery)
{
    QList<std::pair<QByteArray, QByteArray>> items;
    items.reserve(decodedQuery.size());
    for (const auto &[name, value] : decodedQuery)
        items.emplaceBack(name.toUtf8(), value.toUtf8());
    std::sort(items.begin(), items.end());
    QByteArray out;
    for (const auto &[name, value] : std::as_const(items)) {
        if (!out.isEmpty())
            out += '&';
        appendPercentEncoded(out, name, false);
        out += '=';
        appendPercentEncoded(out, value, false);
    }
    return out;
}

QUrl wireUrl(const HttpRequest &request)
{
    QByteArray text = request.base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    text += encodedPath(request.path);
    if (!request.query.isEmpty())
        text += '?' + encodedQuery(request.query);
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QByteArray hostHeader(const QUrl &base)
{
    QByteArray host = base.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int port = base.port();
    const int usual = base.scheme() == "https"_L1 ? 443 : 80;
    if (port != -1 && port != usual)
        host += ':' + QByteArray::number(port);
    return host;
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray basicDateTime(const QDateTime &time)
{
    // By hand: QDateTime::toString takes longer than the whole signature.
    const QDateTime utc = time.toUTC();
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    QByteArray out;
    out.reserve(16);
    appendNumber(out, year, 4);
    appendNumber(out, month, 2);
    appendNumber(out, day, 2);
    out += 'T';
    appendNumber(out, utc.time().hour(), 2);
    appendNumber(out, utc.time().minute(), 2);
    appendNumber(out, utc.time().second(), 2);
    out += 'Z';
    return out;
}

QDateTime parseBasicDateTime(QByteArrayView text)
{
    if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z')
        return {};
    bool good = true;
    const auto number = [&](qsizetype from, qsizetype width) {
        int value = 0;
        for (const char c : text.sliced(from, width)) {
            good = good && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const QDate date(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(9, 2), number(11, 2), number(13, 2));
    if (!good || !date.isValid() || !time.isValid())
        return {};
    return {date, time, Qt::UTC};
}

bool equalSignatures(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size())
        return false;
    unsigned int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

QByteArray authorizationField(QByteArrayView fields, QByteArrayView name)
{
    for (const QByteArray &part : fields.toByteArray().split(',')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith(name) && trimmed.size() > name.size() && trimmed[name.size()] == '=')
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

CanonicalRequest canonicalRequest(const CanonicalInput &input, CanonicalStyle style)
{
    QByteArray path = encodedPath(input.path);
    if (style.foldsSlashes)
        foldSlashes(path);
    if (style.endsWithSlash && !path.endsWith('/'))
        path += '/';

    QByteArrayList names = input.signedHeaders;
    std::sort(names.begin(), names.end());

    CanonicalRequest result;
    result.signedHeaders = names.join(';');
    QByteArray &text = result.text;
    text.reserve(512);
    text += input.method;
    text += '\n';
    text += path;
    text += '\n';
    text += encodedQuery(input.query);
    text += '\n';
    for (const QByteArray &name : std::as_const(names)) {
        text += name;
        text += ':';
        text += joinedValue(input.headers, name, style.foldsBlanks);
        text += '\n';
    }
    text += '\n';
    text += result.signedHeaders;
    text += '\n';
    text += input.bodyHash;
    return result;
}

} // namespace tagdesk
