// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

struct XML_ParserStruct;

namespace tagdesk {

/// The attributes of an element. Names are compared without what stands before a colon.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }

    /// Empty when there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    /// With a prefix as it is mostly written, where the same name stands for two things.
    [[nodiscard]] std::string_view prefixed(std::string_view name) const;
    [[nodiscard]] bool isTrue(std::string_view name) const;

private:
    const char **m_pairs; // name, value, …, null
};

/// What an XmlScan finds. Names come without what stands before a colon.
class XmlTaker
{
public:
    virtual ~XmlTaker() = default;
    virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// Text comes in pieces.
    virtual void text(std::string_view text) = 0;
};

/// Reads XML in pieces and hands over what it finds, by expat, in bounded memory: elements may stand so deep
/// in each other, and a tag may be so long. A document type is refused, since none of the formats has one and
/// entities could be declared there.
class XmlScan
{
public:
    enum class State : std::uint8_t { Open, Enough, Damaged, TooLarge };

    /// The taker outlives it.
    explicit XmlScan(XmlTaker &taker);
    ~XmlScan();
    XmlScan(const XmlScan &) = delete;
    XmlScan &operator=(const XmlScan &) = delete;

    State feed(std::string_view piece);
    /// The part has ended: Enough, unless something is missing.
    State finish();
    /// Nothing more is wanted; may be called by the taker.
    void stop(State state = State::Enough);

private:
    friend struct XmlCalls;

    XmlTaker &m_taker;
    XML_ParserStruct *m_parser;
    State m_state = State::Open;
    std::int64_t m_fed = 0;
    int m_depth = 0;
};

} // namespace tagdesk
