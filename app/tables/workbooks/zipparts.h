// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

class QIODevice;
struct zip;

namespace tagdesk {

/// The parts of a zip archive, unpacked in pieces one after the other. What an archive may cost is bounded
/// before it is paid: its directory, how much a part unpacks to, and how often that is what it takes packed.
class ZipParts
{
public:
    /// Bytes of one part, unpacked. A sheet of a million rows and 20 columns has some hundreds of megabytes.
    static constexpr std::uint64_t kPartLimit = std::uint64_t{4} << 30;
    /// Bytes of a part that is kept whole.
    static constexpr std::size_t kWholeLimit = std::size_t{16} << 20;

    /// `device` is open, can seek, and outlives the parts.
    explicit ZipParts(QIODevice &device);
    ~ZipParts();
    ZipParts(const ZipParts &) = delete;
    ZipParts &operator=(const ZipParts &) = delete;

    /// Causes: BookFault::Damaged and TooLarge, ErrorCause::FileNotReadable.
    [[nodiscard]] Result<void> open();
    /// Names are compared without case, as the formats ask for.
    [[nodiscard]] bool has(const std::string &name) const;
    /// Takes a piece; false: enough.
    using Take = std::function<bool(std::string_view piece)>;
    /// Causes as in open(), and Encrypted. At the end of a part its checksum has been compared.
    [[nodiscard]] Result<void> read(const std::string &name, const Take &take);
    /// A small part, or its start.
    [[nodiscard]] Result<std::string> readStart(const std::string &name, std::size_t limit = kWholeLimit);

private:
    struct Source;

    [[nodiscard]] Result<void> checkDirectory();
    [[nodiscard]] Error fault(int zipError) const;

    std::unique_ptr<Source> m_source;
    zip *m_zip = nullptr;
};

} // namespace tagdesk
