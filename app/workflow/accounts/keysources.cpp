// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keysources.h"

#include "keyfileformats.h"
#include "keyfiletext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Reason = KeyFileProblem::Reason;

constexpr auto kEnvironment = "environment"_L1;
/// More are no file that a tool keeps, and nobody would look through them.
constexpr std::size_t kMostParts = 1'000;

KeyFileContent failed(Reason reason, const QString &path, const QString &text = {})
{
    KeyFileContent content;
    content.problems.push_back(
        {.reason = reason, .origin = {.path = path, .part = {}, .line = 0}, .text = text});
    return content;
}

/// Reads without a buffer that would keep the bytes.
std::optional<KeyFileContent> readBytes(const QString &path, QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failed(Reason::NotAFile, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(Reason::NotReadable, path, file.errorString());
    bytes = file.size() > kMaximumKeyFileBytes ? QByteArray() : file.read(kMaximumKeyFileBytes + 1);
    if (file.size() > kMaximumKeyFileBytes || bytes.size() > kMaximumKeyFileBytes)
        return failed(Reason::TooLarge, path);
    if (file.error() != QFileDevice::NoError)
        return failed(Reason::NotReadable, path, file.errorString());
    return std::nullopt;
}

/// Null when nothing fits.
const KeyFileFormat *formatFor(const QString &source, QByteArrayView text)
{
    const KeyFileFormat *named = nullptr;
    for (const KeyFileFormat *format : keyFileFormats()) {
        if (!source.isEmpty() && format->name() != source)
            continue;
        if (format->matches(text))
            return format;
        named = format;
    }
    return source.isEmpty() ? nullptr : named;
}

void limit(KeyFileContent &content, const QString &path)
{
    if (content.candidates.size() <= kMostParts && content.problems.size() <= kMostParts)
        return;
    content.candidates.erase(content.candidates.begin()
            + static_cast<std::ptrdiff_t>(std::min(kMostParts, content.candidates.size())),
        content.candidates.end());
    content.problems.resize(std::min(kMostParts, content.problems.size()));
    content.problems.push_back(failed(Reason::TooLarge, path).problems.front());
}

KeyFileContent readAs(const KeyFileFormat &format, const QString &path, QByteArrayView text)
{
    QByteArray beside;
    if (!format.companion().isEmpty()
        && readBytes(QFileInfo(path).dir().filePath(format.companion()), beside))
        beside.clear(); // it only tells which one is in use
    const KeyFileText companion(beside);
    KeyFileContent content = format.read({.path = path, .text = text, .companion = companion.utf8()});
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    if ((QFile::permissions(path) & others) != QFile::Permissions()) {
        for (KeyCandidate &candidate : content.candidates)
            candidate.notes.push_back({.kind = KeyNote::Kind::ReadableByOthers, .text = {}});
    }
    limit(content, path);
    return content;
}

/// `format` null: the one that the file looks like.
KeyFileContent readFile(const QString &path, const KeyFileFormat *format, const QString &source)
{
    QByteArray bytes;
    if (const std::optional<KeyFileContent> failure = readBytes(path, bytes))
        return *failure;
    const bool isSpreadsheet = bytes.startsWith("PK\x03\x04");
    const KeyFileText text(bytes);
    wipe(bytes);
    if (isSpreadsheet)
        return failed(Reason::Spreadsheet, path);
    if (!text.isText())
        return failed(Reason::NotText, path);
    if (format == nullptr)
        format = formatFor(source, text.utf8());
    return format == nullptr ? failed(Reason::UnknownFormat, path) : readAs(*format, path, text.utf8());
}

void joinUsual(KeyFileContent &content, const KeyFileFormat &format, const KeyPlaces &places)
{
    const QString named = places.environment.value(format.pathVariable());
    const QString usual = QDir(places.home).filePath(format.usualPath());
    if (!named.isEmpty())
        join(content, readFile(QDir::cleanPath(named), &format, {}));
    else if (!format.usualPath().isEmpty() && QFileInfo::exists(usual))
        join(content, readFile(usual, &format, {}));
}

} // namespace

KeyPlaces KeyPlaces::own()
{
    return {.home = QDir::homePath(), .environment = QProcessEnvironment::systemEnvironment()};
}

QStringList keySourceNames()
{
    return keyFileFormatNames() << kEnvironment;
}

KeyFileContent findKeys(const KeyPlaces &places, const QString &source)
{
    KeyFileContent content;
    for (const KeyFileFormat *format : keyFileFormats()) {
        if (source.isEmpty() || format->name() == source)
            joinUsual(content, *format, places);
    }
    if (source.isEmpty() || source == kEnvironment)
        join(content, readKeyVariables(places.environment));
    return content;
}

KeyFileContent readKeyFile(const QString &path, const QString &source)
{
    KeyFileContent content;
    join(content, readFile(path, nullptr, source));
    return content;
}

void join(KeyFileContent &content, KeyFileContent more)
{
    QSet<QString> names;
    for (const KeyCandidate &candidate : content.candidates)
        names.insert(candidate.account.name);
    for (KeyCandidate &candidate : more.candidates) {
        const QByteArray &key = candidate.keys.accessKey();
        const auto same = std::find_if(content.candidates.cbegin(), content.candidates.cend(),
            [&key](const KeyCandidate &earlier) { return earlier.keys.accessKey() == key; });
        if (!key.isEmpty() && same != content.candidates.cend())
            candidate.notes.push_back({.kind = KeyNote::Kind::SameAsOther, .text = same->account.name});
        candidate.account.name = freeName(candidate.account.name, names);
        names.insert(candidate.account.name);
        content.candidates.push_back(std::move(candidate));
    }
    for (KeyFileProblem &problem : more.problems)
        content.problems.push_back(std::move(problem));
}

QString freeName(const QString &wish, const QSet<QString> &taken)
{
    QString name = wish;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1 %2"_s.arg(wish).arg(number);
    return name;
}

} // namespace tagdesk
