// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdcliconfig.h"

#include "inifile.h"

#include <optional>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kInherited = "DEFAULT"_L1;
/// The command line sends every product there; ours have hosts of their own.
constexpr auto kGenericHost = "www.jdcloud-api.com"_L1;
constexpr int kDeepestReference = 10; // as ConfigParser's MAX_INTERPOLATION_DEPTH
constexpr int kMostReferences = 1'000; // of a section: values that double each other would not end

/// The values of one section, with those of DEFAULT behind them and references resolved.
class JdSection
{
public:
    JdSection(const IniSection &own, const IniSection *inherited)
        : m_own(own)
        , m_inherited(inherited)
    {
    }

    [[nodiscard]] QByteArray value(QByteArrayView key)
    {
        const IniSection::Entry *entry = find(key);
        return entry == nullptr ? QByteArray() : resolved(*entry, 0).value_or(QByteArray());
    }

    [[nodiscard]] QString text(QByteArrayView key) { return QString::fromUtf8(value(key)); }
    /// The entry that could not be resolved.
    [[nodiscard]] const IniSection::Entry *broken() const { return m_broken; }

private:
    [[nodiscard]] const IniSection::Entry *find(QByteArrayView key) const
    {
        if (const IniSection::Entry *entry = m_own.find(key))
            return entry;
        return m_inherited == nullptr ? nullptr : m_inherited->find(key);
    }

    /// "%%" stands for "%", "%(key)s" for another value.
    [[nodiscard]] std::optional<QByteArray> resolved(const IniSection::Entry &entry, int depth)
    {
        QByteArray text;
        QByteArrayView rest = entry.value;
        while (!rest.isEmpty()) {
            const qsizetype at = rest.indexOf('%');
            text += rest.first(at < 0 ? rest.size() : at);
            rest = rest.sliced(at < 0 ? rest.size() : at + 1);
            if (at < 0)
                break;
            if (rest.startsWith('%')) {
                text += '%';
                rest = rest.sliced(1);
                continue;
            }
            const qsizetype close = rest.indexOf(")s");
            const IniSection::Entry *other = rest.startsWith('(') && close > 0
                ? find(rest.sliced(1, close - 1).toByteArray().toLower())
                : nullptr;
            const bool ends =
                other != nullptr && depth < kDeepestReference && ++m_references < kMostReferences;
            auto value = ends ? resolved(*other, depth + 1) : std::nullopt;
            if (!value) {
                m_broken = &entry;
                wipe(text);
                return std::nullopt;
            }
            text += *value;
            wipe(*value);
            rest = rest.sliced(close + 2);
        }
        return text;
    }

    const IniSection &m_own;
    const IniSection *m_inherited;
    const IniSection::Entry *m_broken = nullptr;
    int m_references = 0;
};

QUrl withoutGenericHost(const QUrl &endpoint)
{
    return endpoint.host() == kGenericHost ? QUrl() : endpoint;
}

void takeJdEndpoint(KeyCandidate &candidate, const QString &host, const QString &scheme)
{
    const bool spelled = host.isEmpty() || scheme.isEmpty() || host.contains("://"_L1);
    // The generic host is left to its documented scheme.
    const bool generic = host == kGenericHost;
    takeEndpoint(candidate, spelled || generic ? host : scheme + "://"_L1 + host);
    candidate.account.endpoint = withoutGenericHost(candidate.account.endpoint);
}

void readSection(KeyFileContent &content, const KeyFileInput &input, JdSection values, KeyCandidate candidate)
{
    KeyTexts keys{.accessKey = values.value("access_key"),
        .secretKey = values.value("secret_key"),
        .securityToken = {}};
    takeRegion(candidate, values.text("region_id"));
    takeJdEndpoint(candidate, values.text("endpoint"), values.text("scheme"));
    if (const IniSection::Entry *broken = values.broken()) {
        content.problems.push_back({.reason = KeyFileProblem::Reason::BadReference,
            .origin = {.path = input.path, .part = candidate.origin.part, .line = broken->line},
            .text = QString::fromUtf8(broken->key)});
        wipe(keys.secretKey);
        return;
    }
    addCandidate(content, std::move(candidate), std::move(keys));
}

} // namespace

QString JdCliConfig::name() const
{
    return u"jdc"_s;
}

QString JdCliConfig::usualPath() const
{
    return u".jdc/config"_s;
}

QString JdCliConfig::companion() const
{
    return u"current"_s;
}

bool JdCliConfig::matches(QByteArrayView text) const
{
    return !text.trimmed().startsWith('{') && text.contains("access_key");
}

KeyFileContent JdCliConfig::read(const KeyFileInput &input) const
{
    IniFile file = readIni(input.text, input.path);
    KeyFileContent content;
    content.problems = std::move(file.problems);
    const QString current = QString::fromUtf8(input.companion.trimmed());
    const IniSection *inherited = file.find(kInherited);
    for (const IniSection &section : file.sections) {
        if (&section == inherited)
            continue;
        KeyCandidate candidate;
        candidate.account.cloud = u"jdcloud"_s;
        // "default" tells nothing among the profiles of several clouds.
        candidate.account.name = section.name == "default"_L1 ? u"jdcloud"_s : section.name;
        candidate.origin = {.path = input.path, .part = section.name, .line = section.line};
        candidate.isCurrent = section.name == current;
        readSection(content, input, JdSection(section, inherited), std::move(candidate));
    }
    return content;
}

} // namespace tagdesk
