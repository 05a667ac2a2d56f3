// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tablefile.h"

#include <QFileInfo>

#include <memory>

#if defined(Q_OS_UNIX)
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tagdesk {

namespace {

Error errorOf(const QFile &file, ErrorKind kind, ErrorCause cause, const QString &words = {})
{
    return makeError(kind, cause, file.fileName(), words);
}

#if defined(Q_OS_UNIX)

struct FolderCloser
{
    void operator()(DIR *folder) const { closedir(folder); }
};

/// The name in the folder's own bytes that Qt shows as this one; empty when there is none, or more than one.
QByteArray nameInBytes(const QFileInfo &shown)
{
    const QByteArray folder = QFile::encodeName(shown.path());
    const std::unique_ptr<DIR, FolderCloser> opened(opendir(folder.constData()));
    QByteArray found;
    while (const dirent *entry = opened ? readdir(opened.get()) : nullptr) {
        if (QFile::decodeName(entry->d_name) != shown.fileName())
            continue;
        if (!found.isEmpty())
            return {};
        found = folder + '/' + entry->d_name;
    }
    return found;
}

/// Nothing is waited for: what is no file is refused once it is open.
std::optional<Error> openByBytes(QFile &file, const QByteArray &path)
{
    const int number = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat status
    {
    };
    if (number < 0)
        return errorOf(file, ErrorKind::Invalid, ErrorCause::FileNotReadable, qt_error_string(errno));
    if (fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(number);
        return errorOf(file, ErrorKind::Invalid, ErrorCause::NotAFile);
    }
    if (!file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return errorOf(file, ErrorKind::Invalid, ErrorCause::FileNotReadable, file.errorString());
    return std::nullopt;
}

std::optional<Error> openUndecodable(QFile &file, const QFileInfo &shown)
{
    const QByteArray bytes = nameInBytes(shown);
    return bytes.isEmpty() ? std::optional(errorOf(file, ErrorKind::NotFound, ErrorCause::FileMissing))
                           : openByBytes(file, bytes);
}

#else

/// Names are Unicode here.
std::optional<Error> openUndecodable(QFile &file, const QFileInfo & /*shown*/)
{
    return errorOf(file, ErrorKind::NotFound, ErrorCause::FileMissing);
}

#endif

} // namespace

std::optional<Error> openForReading(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists()) {
        return file.fileName().contains(QChar::ReplacementCharacter)
            ? openUndecodable(file, info)
            : std::optional(errorOf(file, ErrorKind::NotFound, ErrorCause::FileMissing));
    }
    if (!info.isFile())
        return errorOf(file, ErrorKind::Invalid, ErrorCause::NotAFile);
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(file, ErrorKind::Invalid, ErrorCause::FileNotReadable, file.errorString());
    return std::nullopt;
}

} // namespace tagdesk
