// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "encodingguess.h"

#include "csvdecoder.h"
#include "headwords.h"
#include "utf8scan.h"
#include "utf8text.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace tagdesk {

namespace {

constexpr std::array kLegacy{CsvEncoding::Gb18030, CsvEncoding::Big5, CsvEncoding::ShiftJis,
    CsvEncoding::EucJp, CsvEncoding::EucKr, CsvEncoding::Windows1252, CsvEncoding::Windows1251,
    CsvEncoding::Windows1250};

/// ICU's names of what we read; parts of these encodings have names of their own.
constexpr std::array<std::pair<std::string_view, CsvEncoding>, 10> kDetected{
    {{"GB18030", CsvEncoding::Gb18030}, {"Big5", CsvEncoding::Big5}, {"Shift_JIS", CsvEncoding::ShiftJis},
        {"EUC-JP", CsvEncoding::EucJp}, {"EUC-KR", CsvEncoding::EucKr},
        {"windows-1252", CsvEncoding::Windows1252}, {"ISO-8859-1", CsvEncoding::Windows1252},
        {"windows-1251", CsvEncoding::Windows1251}, {"windows-1250", CsvEncoding::Windows1250},
        {"ISO-8859-2", CsvEncoding::Windows1250}}};

/// What the detector needs to see; more makes it slow.
constexpr std::size_t kWordBytes = 16'384;
constexpr int kByHeads = 95;
constexpr int kByLetters = 80;
constexpr int kUnsure = 45;
/// What the detector has to be for a reading with signs among its letters.
constexpr int kSureOfSigns = 80;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// Units of UTF-16 of one byte order.
struct Units
{
    qsizetype zeros = 0; ///< Their high byte is zero.
    qsizetype zerosBelow = 0; ///< Their low byte is.
    qsizetype lineEnds = 0;
};

Units unitsOf(QByteArrayView bytes, bool bigEndian)
{
    Units units;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const char high = bytes[bigEndian ? i : i + 1];
        const char low = bytes[bigEndian ? i + 1 : i];
        units.zeros += high == 0;
        units.zerosBelow += low == 0;
        units.lineEnds += high == 0 && (low == '\n' || low == '\r');
    }
    return units;
}

/// Separators and line ends have a zero byte in UTF-16 whatever the language, and lines end where the bytes
/// of line ends stand. A zero byte somewhere in other text makes no line end.
bool isUtf16(QByteArrayView bytes, CsvEncoding encoding)
{
    const Units units = unitsOf(bytes, encoding == CsvEncoding::Utf16BigEndian);
    const qsizetype enough = std::max<qsizetype>(2, bytes.size() / 40);
    const auto lineBytes = std::ranges::count_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
    const bool hasLines = lineBytes == 0 ? units.zeros * 4 > bytes.size() : units.lineEnds > 0;
    return units.zeros >= enough && units.zerosBelow * 8 < units.zeros && hasLines
        && decodesCleanly(bytes, encoding);
}

/// True when the text is the beginning of one character of UTF-8.
bool isCutCharacter(std::string_view text)
{
    if (text.empty())
        return false;
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const auto continues = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    };
    return lead >= 0xC2 && lead <= 0xF4 && text.size() < size
        && std::ranges::all_of(text.substr(1), continues);
}

/// Bytes above 0x7F by what they are in UTF-8.
struct HighBytes
{
    std::size_t characters = 0; ///< Whole characters.
    std::size_t strays = 0; ///< Bytes that are part of none.
};

HighBytes highBytes(std::string_view text)
{
    HighBytes found;
    while (!text.empty()) {
        const std::size_t valid = validUtf8Prefix(text);
        for (const char c : text.substr(0, valid))
            found.characters += (static_cast<unsigned char>(c) & 0xC0) == 0xC0;
        text.remove_prefix(valid);
        // A character that the end of the piece cuts is no stray.
        if (isCutCharacter(text))
            break;
        while (!text.empty() && isHigh(text.front())) {
            ++found.strays;
            text.remove_prefix(1);
            if (!text.empty() && validUtf8Prefix(text.substr(0, 4)) > 0)
                break;
        }
    }
    return found;
}

/// The words with a byte above 0x7F, a line each: identifiers say nothing about a language.
std::string foreignWords(std::string_view text)
{
    std::string words;
    std::size_t begin = 0;
    bool isForeign = false;
    for (std::size_t i = 0; i <= text.size() && words.size() < kWordBytes; ++i) {
        // Not the bar, which is the second byte of many a Chinese character.
        constexpr std::string_view ends = ",;\t\"\r\n";
        if (i < text.size() && ends.find(text[i]) == std::string_view::npos) {
            isForeign = isForeign || isHigh(text[i]);
            continue;
        }
        if (isForeign) {
            words += text.substr(begin, i - begin);
            // The last one may end within a character.
            words.append(i < text.size() ? 1 : 0, '\n');
        }
        begin = i + 1;
        isForeign = false;
    }
    return words;
}

/// Every byte above 0x7F stands alone between letters, at least two of them: the accents of a Latin script.
/// Two bytes of one character would be together, or take the letter behind.
bool looksLikeAccents(std::string_view words)
{
    int accents = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isHigh(words[i]))
            continue;
        const bool isAlone =
            (i == 0 || !isHigh(words[i - 1])) && (i + 1 == words.size() || !isHigh(words[i + 1]));
        const bool isInWord =
            (i > 0 && isAsciiLetter(words[i - 1])) || (i + 1 < words.size() && isAsciiLetter(words[i + 1]));
        // Below stand signs, and the first bytes of half the Japanese characters.
        const bool isLetter = static_cast<unsigned char>(words[i]) >= 0xC0;
        if (!isAlone || !isInWord || !isLetter)
            return false;
        ++accents;
    }
    return accents >= 2;
}

QString decodedText(std::string_view bytes, CsvEncoding encoding)
{
    CsvDecoder decoder({.encoding = encoding, .separator = ',', .byteOrderMark = 0});
    return textFromUtf8(decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()))));
}

/// False when characters come out that no table has: controls, private ones, none at all, half a word of
/// half-width kana.
bool isPlausible(const QString &text)
{
    return std::ranges::none_of(text.toUcs4(), [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        const bool isControl =
            category == QChar::Other_Control && c != U'\n' && c != U'\r' && c != U'\t' && c != 0;
        return isControl || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
            || (c >= 0xff61 && c <= 0xff9f);
    });
}

bool isAllLetters(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80 || c.isLetter(); });
}

bool isForeign(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x80; });
}

/// A key may be anything, so that what stands before it has to be the foreign word.
bool hasKnownHead(const QString &words)
{
    return std::ranges::any_of(words.split(u'\n'), [](const QString &word) {
        const std::optional<QString> key = keyInHead(word);
        return key ? isForeign(QStringView(word).chopped(std::min(key->size(), word.size())))
                   : isForeign(word) && headWord(word);
    });
}

/// The bytes of these western letters are other letters in the east of Central Europe: `è` is `č` there.
bool isAlsoCentral(std::string_view words, const QString &western)
{
    const QString central = decodedText(words, CsvEncoding::Windows1250);
    return central != western && isPlausible(central) && isAllLetters(central);
}

struct DetectorCloser
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

/// What ICU's detector says, in percent; under Utf8 the best of what we do not read.
std::map<CsvEncoding, int> detected(std::string_view words)
{
    std::map<CsvEncoding, int> found;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), words.data(), static_cast<std::int32_t>(words.size()), &status);
    std::int32_t matches = 0;
    const UCharsetMatch **all = ucsdet_detectAll(detector.get(), &matches, &status);
    for (std::int32_t i = 0; U_SUCCESS(status) && i < matches; ++i) {
        UErrorCode each = U_ZERO_ERROR;
        const std::string_view name = ucsdet_getName(all[i], &each);
        const int confidence = ucsdet_getConfidence(all[i], &each);
        const auto *const known =
            std::ranges::find(kDetected, name, &std::pair<std::string_view, CsvEncoding>::first);
        const CsvEncoding encoding = known == kDetected.end() ? CsvEncoding::Utf8 : known->second;
        found[encoding] = std::max(found[encoding], confidence);
    }
    return found;
}

std::vector<EncodingGuess> guessLegacy(std::string_view text)
{
    const std::string words = foreignWords(text);
    const std::map<CsvEncoding, int> icu = detected(words);
    const bool hasAccents = looksLikeAccents(words);
    std::map<CsvEncoding, QString> readings;
    std::vector<EncodingGuess> guesses;
    for (const CsvEncoding encoding : kLegacy) {
        if (!decodesCleanly(QByteArrayView(words.data(), static_cast<qsizetype>(words.size())), encoding))
            continue;
        const QString reading = decodedText(words, encoding);
        const auto said = icu.find(encoding);
        EncodingGuess guess{.encoding = encoding, .confidence = said == icu.end() ? 1 : said->second};
        if (!isPlausible(reading))
            guess.confidence = 0;
        else if (hasKnownHead(reading))
            guess.confidence = kByHeads;
        else if (hasAccents && encoding == CsvEncoding::Windows1252 && isAllLetters(reading)
            && !isAlsoCentral(words, reading))
            guess.confidence = std::max(guess.confidence, kByLetters);
        else if ((hasAccents && encoding != CsvEncoding::Windows1250)
            || (encoding == CsvEncoding::Windows1252 && !isAllLetters(reading)
                && guess.confidence < kSureOfSigns))
            guess.confidence = std::min(guess.confidence, kUnsure);
        readings.emplace(encoding, reading);
        guesses.push_back(guess);
    }
    if (guesses.empty())
        return {{.encoding = CsvEncoding::Utf8, .confidence = 0}};
    std::ranges::stable_sort(guesses, std::ranges::greater(), &EncodingGuess::confidence);
    EncodingGuess &best = guesses.front();
    // A reading that is nearly as likely, and another one, leaves it open; so does an encoding we do not
    // have.
    int rival = icu.contains(CsvEncoding::Utf8) ? icu.at(CsvEncoding::Utf8) : 0;
    for (const EncodingGuess &other : guesses) {
        if (readings[other.encoding] != readings[best.encoding])
            rival = std::max(rival, other.confidence);
    }
    if ((best.confidence < kByHeads && rival + 15 > best.confidence) || rival >= kByHeads)
        best.confidence = std::min(best.confidence, kUnsure);
    return guesses;
}

} // namespace

std::vector<EncodingGuess> guessEncodings(QByteArrayView start)
{
    for (const CsvEncoding encoding : {CsvEncoding::Utf16LittleEndian, CsvEncoding::Utf16BigEndian}) {
        if (isUtf16(start, encoding))
            return {{.encoding = encoding, .confidence = 100}};
    }
    const std::string_view text = viewOf(start);
    const HighBytes high = highBytes(text);
    // Some damaged bytes among many characters: they are told by line.
    if (high.strays == 0 || high.characters >= 10 * high.strays)
        return {{.encoding = CsvEncoding::Utf8, .confidence = 100}};
    return guessLegacy(text);
}

} // namespace tagdesk
