// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costreading.h"

#include "backgroundwork.h"
#include "costscan.h"
#include "tablefile.h"

#include <QDateTime>
#include <QFile>

#include <atomic>
#include <vector>

namespace tagdesk {

namespace {

tl::unexpected<CostReadingFault> unreadable(const QString &path, Error error)
{
    return tl::unexpected(CostReadingFault{.path = path, .form = {}, .error = std::move(error)});
}

/// Opens all files before the first is read, so that a name that is wrong is told at once.
tl::expected<std::vector<std::unique_ptr<QFile>>, CostReadingFault> opened(const QStringList &paths)
{
    std::vector<std::unique_ptr<QFile>> files;
    for (const QString &path : paths) {
        auto file = std::make_unique<QFile>(path);
        if (const std::optional<Error> error = openForReading(*file))
            return unreadable(path, *error);
        if (file->size() == 0)
            return unreadable(path, makeError(ErrorKind::Invalid, ErrorCause::FileEmpty, path));
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace

struct CostReading::Shared
{
    QStringList paths;
    CostChoice choice;
    std::atomic<qint64> total = 0;

    [[nodiscard]] Outcome read(const BackgroundWork::Control &control)
    {
        auto files = opened(paths);
        if (!files)
            return tl::unexpected(files.error());
        for (const auto &file : *files)
            total += file->size();
        auto loaded = std::make_shared<LoadedCosts>();
        loaded->paths = paths;
        loaded->choice = choice;
        qint64 before = 0;
        for (std::size_t i = 0; i < files->size(); ++i) {
            QFile &file = *(*files)[i];
            const qint64 size = file.size();
            const QDateTime modified = file.fileTime(QFileDevice::FileModificationTime);
            const auto end = scanCosts(file, choice, i, loaded->costs, loaded->facts,
                [&] { return control.goOn(before + file.pos()); });
            if (!end)
                return tl::unexpected(
                    CostReadingFault{.path = file.fileName(), .form = end.error(), .error = {}});
            if (*end == CsvScanEnd::Stopped)
                return unreadable(file.fileName(), makeError(ErrorKind::Cancelled));
            if (*end == CsvScanEnd::ReadFailed)
                return unreadable(file.fileName(),
                    makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, file.fileName(),
                        file.errorString()));
            if (file.size() != size || file.fileTime(QFileDevice::FileModificationTime) != modified)
                return unreadable(file.fileName(),
                    makeError(ErrorKind::Conflict, ErrorCause::FileChanged, file.fileName()));
            before += size;
        }
        return loaded;
    }
};

CostReading::CostReading(const QStringList &paths, const CostChoice &choice, QObject *parent)
    : Job(parent)
    , m_shared(std::make_shared<Shared>())
    , m_result(std::make_shared<Outcome>())
{
    m_shared->paths = paths;
    m_shared->choice = choice;
    m_work =
        new BackgroundWork([shared = m_shared, result = m_result](
                               const BackgroundWork::Control &control) { *result = shared->read(control); },
            this);
    connect(m_work, &BackgroundWork::progressed, this,
        [this](qint64 done) { emit progressed(done, m_shared->total); });
    connect(m_work, &BackgroundWork::finished, this, &CostReading::finishNow);
}

CostReading::~CostReading() = default;

void CostReading::start()
{
    m_work->start();
}

void CostReading::stop()
{
    m_work->abort();
}

} // namespace tagdesk
