// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filekind.h"

#include "backgroundwork.h"
#include "planfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool beginsLikePlan(const QString &path)
{
    constexpr qint64 kBytes = 4'096;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikePlanFile(file.read(kBytes));
}

} // namespace

FileKind::FileKind(QString path, QObject *parent)
    : Job(parent)
    , m_path(std::move(path))
{
}

FileKind::~FileKind() = default;

bool FileKind::isTableName(const QString &path)
{
    static const QStringList kSuffixes{
        u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"ods"_s, u"ots"_s};
    return kSuffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

void FileKind::start()
{
    auto isPlan = std::make_shared<bool>(false);
    m_reading = std::make_unique<BackgroundWork>(
        [isPlan, path = m_path](
            const BackgroundWork::Control & /*control*/) { *isPlan = beginsLikePlan(path); });
    connect(m_reading.get(), &BackgroundWork::finished, this, [this, isPlan] {
        m_isPlan = *isPlan;
        finishNow();
    });
    m_reading->start();
}

} // namespace tagdesk
