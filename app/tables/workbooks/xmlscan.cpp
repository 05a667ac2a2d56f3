// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "xmlscan.h"

#include <expat.h>

namespace tagdesk {

namespace {

constexpr int kDepthLimit = 256;
/// Bytes of one tag or comment, which expat keeps whole. A cell holds 32,767 characters.
constexpr std::int64_t kTokenLimit = 4 << 20;

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair != nullptr; pair += 2) {
        if (localName(pair[0]) == name)
            return pair[1];
    }
    return {};
}

std::string_view XmlAttributes::prefixed(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == pair[0])
            return pair[1];
    }
    return {};
}

bool XmlAttributes::isTrue(std::string_view name) const
{
    const std::string_view text = value(name);
    return text == "1" || text == "true";
}

/// What expat calls.
struct XmlCalls
{
    static void start(void *user, const char *name, const char **attributes)
    {
        auto *scan = static_cast<XmlScan *>(user);
        if (++scan->m_depth > kDepthLimit)
            return scan->stop(XmlScan::State::TooLarge);
        scan->m_taker.start(localName(name), XmlAttributes(attributes));
    }
    static void end(void *user, const char *name)
    {
        auto *scan = static_cast<XmlScan *>(user);
        --scan->m_depth;
        scan->m_taker.end(localName(name));
    }
    static void text(void *user, const char *text, int size)
    {
        static_cast<XmlScan *>(user)->m_taker.text({text, static_cast<std::size_t>(size)});
    }
    static void documentType(void *user, const char *, const char *, const char *, int)
    {
        static_cast<XmlScan *>(user)->stop(XmlScan::State::Damaged);
    }
};

XmlScan::XmlScan(XmlTaker &taker)
    : m_taker(taker)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &XmlCalls::start, &XmlCalls::end);
    XML_SetCharacterDataHandler(m_parser, &XmlCalls::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &XmlCalls::documentType);
}

XmlScan::~XmlScan()
{
    XML_ParserFree(m_parser);
}

XmlScan::State XmlScan::feed(std::string_view piece)
{
    if (m_state != State::Open)
        return m_state;
    m_fed += static_cast<std::int64_t>(piece.size());
    if (XML_Parse(m_parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE) == XML_STATUS_ERROR
        && m_state == State::Open)
        m_state = State::Damaged;
    if (m_state == State::Open && m_fed - XML_GetCurrentByteIndex(m_parser) > kTokenLimit)
        m_state = State::TooLarge;
    return m_state;
}

XmlScan::State XmlScan::finish()
{
    if (m_state == State::Open)
        m_state = XML_Parse(m_parser, nullptr, 0, XML_TRUE) == XML_STATUS_OK ? State::Enough : State::Damaged;
    return m_state;
}

/// What was handed over already may be followed by an end or two; expat says so.
void XmlScan::stop(State state)
{
    if (m_state == State::Open)
        m_state = state;
    XML_StopParser(m_parser, XML_FALSE);
}

} // namespace tagdesk
