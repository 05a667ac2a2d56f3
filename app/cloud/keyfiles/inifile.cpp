// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "inifile.h"

#include "keyfiletext.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr int kMostLines = 10'000; // no tool writes more, and sections are looked for one by one

/// The first "=" or ":"; keys of the cloud may hold more of them. -1: there is none.
qsizetype separatorIn(QByteArrayView line)
{
    const auto at = std::find_if(line.cbegin(), line.cend(), [](char c) { return c == '=' || c == ':'; });
    return at == line.cend() ? -1 : at - line.cbegin();
}

class IniReader
{
public:
    explicit IniReader(const QString &path)
        : m_path(path)
    {
    }

    void take(QByteArrayView line, int number)
    {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith('#') || line.startsWith(';'))
            return;
        if (line.startsWith('['))
            return takeSection(line, number);
        const qsizetype separator = separatorIn(line);
        const QByteArray key =
            line.first(std::max<qsizetype>(separator, 0)).trimmed().toByteArray().toLower();
        if (key.isEmpty())
            return report(KeyFileProblem::Reason::NotUnderstood, number);
        if (m_section == nullptr)
            return report(KeyFileProblem::Reason::OutsideSection, number, QString::fromUtf8(key));
        if (m_section->find(key) != nullptr)
            return report(KeyFileProblem::Reason::Repeated, number, QString::fromUtf8(key));
        m_section->entries.push_back(
            {.key = key, .value = line.sliced(separator + 1).trimmed(), .line = number});
    }

    [[nodiscard]] IniFile endEarly(int number)
    {
        report(KeyFileProblem::Reason::TooLarge, number);
        return end();
    }

    [[nodiscard]] IniFile end() { return std::move(m_file); }

private:
    void takeSection(QByteArrayView line, int number)
    {
        const qsizetype close = line.indexOf(']');
        if (close < 0) {
            m_section = nullptr;
            return report(KeyFileProblem::Reason::NotUnderstood, number);
        }
        const QString name = QString::fromUtf8(line.sliced(1, close - 1).trimmed());
        if (m_file.find(name) == nullptr)
            m_file.sections.push_back({.name = name, .line = number, .entries = {}});
        m_section = &*std::find_if(m_file.sections.begin(), m_file.sections.end(),
            [&name](const IniSection &section) { return section.name == name; });
    }

    /// The line itself is not told: it may hold a secret.
    void report(KeyFileProblem::Reason reason, int number, const QString &text = {})
    {
        const QString part = m_section == nullptr ? QString() : m_section->name;
        m_file.problems.push_back(
            {.reason = reason, .origin = {.path = m_path, .part = part, .line = number}, .text = text});
    }

    QString m_path;
    IniFile m_file;
    IniSection *m_section = nullptr; // in m_file; found anew with every section line
};

} // namespace

const IniSection::Entry *IniSection::find(QByteArrayView key) const
{
    const auto found = std::find_if(
        entries.cbegin(), entries.cend(), [key](const Entry &entry) { return entry.key == key; });
    return found == entries.cend() ? nullptr : &*found;
}

QByteArrayView IniSection::value(QByteArrayView key) const
{
    const Entry *entry = find(key);
    return entry == nullptr ? QByteArrayView() : entry->value;
}

QString IniSection::text(QByteArrayView key) const
{
    return QString::fromUtf8(value(key));
}

const IniSection *IniFile::find(const QString &name) const
{
    const auto found = std::find_if(sections.cbegin(), sections.cend(),
        [&name](const IniSection &section) { return section.name == name; });
    return found == sections.cend() ? nullptr : &*found;
}

IniFile readIni(QByteArrayView text, const QString &path)
{
    IniReader reading(path);
    int number = 0;
    for (const QByteArrayView line : keyFileLines(text)) {
        if (++number > kMostLines)
            return reading.endEarly(number);
        reading.take(line, number);
    }
    return reading.end();
}

} // namespace tagdesk
