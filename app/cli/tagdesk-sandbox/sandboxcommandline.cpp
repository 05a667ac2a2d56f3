// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxcommandline.h"

#include "tagrules.h"

#include <QCommandLineParser>

#include <limits>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostResources = 20'000'000;
constexpr qint64 kLongestLatencyMs = 600'000;
constexpr qint64 kMostTmsResources = 1000;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Serves JD Cloud's tag service and Huawei Cloud DNS, simulated, on 127.0.0.1.\n"
        "Prints one line of JSON when it is ready: addresses and keys. Ends when its standard input closes\n"
        "or on SIGTERM."_s);
    parser.addOptions({
        {u"port"_s, u"Port to listen on; 0, the default: any free one."_s, u"N"_s, u"0"_s},
        {u"resources"_s, u"Resources in all, both clouds together; 3000 by default."_s, u"N"_s, u"3000"_s},
        {u"seed"_s, u"Same seed, same resources and same keys; random keys without it."_s, u"N"_s},
        {u"latency-ms"_s, u"Added to every answer, in milliseconds."_s, u"N"_s, u"0"_s},
        {u"quota-per-minute"_s, u"Requests per cloud and minute, more get 429; 0, the default: no limit."_s,
            u"N"_s, u"0"_s},
        {u"rules"_s, u"Huawei's rules for tags: huawei-dns, the default, or huawei-dns-2025."_s, u"RULES"_s,
            u"huawei-dns"_s},
        {u"throttle"_s, u"Answers 429 to the first N requests, or to this share of all, as 0.05."_s,
            u"N|SHARE"_s, u"0"_s},
        {u"flow-control"_s, u"The same with Huawei's 403 DNS.0014; JD answers 429."_s, u"N|SHARE"_s, u"0"_s},
        {u"conflict"_s, u"The same with 409: ABORTED, DNS.0021."_s, u"N|SHARE"_s, u"0"_s},
        {u"fail"_s, u"The same with 500."_s, u"N|SHARE"_s, u"0"_s},
        {u"refuse"_s, u"Refuses every write on this resource; may be given more than once."_s, u"ID"_s},
        {u"readable-after-ms"_s, u"Shows what was written so much later."_s, u"N"_s, u"0"_s},
        {u"late"_s, u"Takes the first N writes, or this share of all, and does them later."_s, u"N|SHARE"_s,
            u"0"_s},
        {u"late-ms"_s, u"At most so much later; 60000 by default."_s, u"N"_s, u"60000"_s},
        {u"meddle-after-reading"_s,
            u"Somebody else changes the first N resources, or this share, right after an answer showed them."_s,
            u"N|SHARE"_s, u"0"_s},
        {u"meddle-after-refusal"_s, u"The same after a write on them was refused."_s, u"N|SHARE"_s, u"0"_s},
        {u"meddle-after-write"_s, u"The same after a write on them was done."_s, u"N|SHARE"_s, u"0"_s},
        {u"tms-batch"_s,
            u"Resources in one request of Huawei's Tag Management Service: 50, the default, or 20; 0: there "
            u"is "
            "no such service."_s,
            u"N"_s, u"50"_s},
        {u"tms-forms"_s,
            u"What its documents say in two ways, the other way: errors that stand alone, "
            "resource_types and page_info as in the examples."_s},
        {u"tms-forbidden"_s, u"It refuses writes: the permission is missing (TMS.2030)."_s},
        {u"tms-throttle"_s, u"It answers 403 TMS.0006 to the first N batches, or to this share."_s,
            u"N|SHARE"_s, u"0"_s},
        {u"tms-timeout"_s, u"The same with 504 TMS.0018, and nothing is done."_s, u"N|SHARE"_s, u"0"_s},
        {u"tms-timeout-done"_s, u"The same, and the batch is done."_s, u"N|SHARE"_s, u"0"_s},
        {u"tms-late-ms"_s, u"It writes so much later than it answers."_s, u"N"_s, u"0"_s},
        {u"history"_s, u"Writes into FILE what was attempted, written and shown, as lines of JSON."_s,
            u"FILE"_s},
        {{u"h"_s, u"help"_s}, u"Shows this help."_s},
        {{u"v"_s, u"version"_s}, u"Shows the version."_s},
    });
}

/// Reads whole numbers of options; the first that is none, or is out of range, stays as the error.
class NumberReader
{
public:
    explicit NumberReader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template <typename Number>
    Number read(const QString &option, qint64 largest)
    {
        const QString text = m_parser.value(option);
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (ok && number >= 0 && number <= largest)
            return static_cast<Number>(number);
        if (m_error.isEmpty())
            m_error =
                u"--%1 wants a whole number from 0 to %2, not \"%3\"."_s.arg(option).arg(largest).arg(text);
        return {};
    }

    /// A whole number: the first so many. Between 0 and 1: a share.
    TroubleRate readRate(const QString &option)
    {
        const QString text = m_parser.value(option);
        bool isWhole = false;
        bool isNumber = false;
        const int first = text.toInt(&isWhole);
        const double share = text.toDouble(&isNumber);
        if (isWhole && first >= 0)
            return {.first = first};
        if (isNumber && share > 0 && share < 1)
            return {.share = share};
        if (m_error.isEmpty())
            m_error =
                u"--%1 wants a whole number, or a share between 0 and 1, not \"%2\"."_s.arg(option, text);
        return {};
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

SandboxTrouble readTrouble(const QCommandLineParser &parser, NumberReader &numbers)
{
    SandboxTrouble trouble;
    trouble.throttled = numbers.readRate(u"throttle"_s);
    trouble.flowControlled = numbers.readRate(u"flow-control"_s);
    trouble.conflicts = numbers.readRate(u"conflict"_s);
    trouble.failures = numbers.readRate(u"fail"_s);
    const QStringList ids = parser.values(u"refuse"_s);
    for (const QString &id : ids)
        trouble.refusedIds.append(id.toUtf8());
    trouble.readableAfterMs = numbers.read<int>(u"readable-after-ms"_s, kLongestLatencyMs);
    trouble.late = numbers.readRate(u"late"_s);
    trouble.latestMs = numbers.read<int>(u"late-ms"_s, kLongestLatencyMs);
    trouble.tmsThrottled = numbers.readRate(u"tms-throttle"_s);
    trouble.tmsTimedOut = numbers.readRate(u"tms-timeout"_s);
    trouble.tmsTimedOutDone = numbers.readRate(u"tms-timeout-done"_s);
    trouble.tmsLateMs = numbers.read<int>(u"tms-late-ms"_s, kLongestLatencyMs);
    trouble.meddling = {.afterReading = numbers.readRate(u"meddle-after-reading"_s),
        .afterRefusal = numbers.readRate(u"meddle-after-refusal"_s),
        .afterWrite = numbers.readRate(u"meddle-after-write"_s)};
    return trouble;
}

} // namespace

tl::expected<SandboxCommandLine, QString> parseSandboxCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    SandboxCommandLine result;
    if (parser.isSet(u"help"_s)) {
        result.action = SandboxCommandLine::Action::ShowHelp;
        return result;
    }
    if (parser.isSet(u"version"_s)) {
        result.action = SandboxCommandLine::Action::ShowVersion;
        return result;
    }
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(u"There is no argument \"%1\"."_s.arg(parser.positionalArguments().first()));

    SandboxOptions &options = result.options;
    NumberReader numbers(parser);
    options.port = numbers.read<quint16>(u"port"_s, std::numeric_limits<quint16>::max());
    options.resources = numbers.read<int>(u"resources"_s, kMostResources);
    if (parser.isSet(u"seed"_s))
        options.seed = numbers.read<quint32>(u"seed"_s, std::numeric_limits<quint32>::max());
    options.latencyMs = numbers.read<int>(u"latency-ms"_s, kLongestLatencyMs);
    options.quotaPerMinute = numbers.read<int>(u"quota-per-minute"_s, std::numeric_limits<int>::max());
    options.tagManagement.resourcesPerRequest = numbers.read<int>(u"tms-batch"_s, kMostTmsResources);
    options.tagManagement.areErrorsFlat = parser.isSet(u"tms-forms"_s);
    options.tagManagement.areTypesObjects = parser.isSet(u"tms-forms"_s);
    options.tagManagement.isForbidden = parser.isSet(u"tms-forbidden"_s);
    options.trouble = readTrouble(parser, numbers);
    options.trouble.seed = options.seed.value_or(options.trouble.seed);
    if (!numbers.error().isEmpty())
        return tl::unexpected(numbers.error());
    options.historyFile = parser.value(u"history"_s);
    options.huaweiRules = parser.value(u"rules"_s);
    if (!options.huaweiRules.startsWith(u"huawei-") || tagRules(options.huaweiRules) == nullptr)
        return tl::unexpected(
            u"--rules wants huawei-dns or huawei-dns-2025, not \"%1\"."_s.arg(options.huaweiRules));
    return result;
}

QString sandboxHelpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace tagdesk
