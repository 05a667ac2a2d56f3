// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contentsaving.h"

#include "backgroundwork.h"
#include "wholefile.h"

#include <utility>

namespace tagdesk {

namespace {

Result<void> writeContent(const QString &path, const QByteArray &content)
{
    WholeFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    if (file.device().write(content) != content.size())
        return failure(file.error());
    return file.commit();
}

} // namespace

ContentSaving::ContentSaving(QString path, QByteArray content, QObject *parent)
    : Job(parent)
    , m_result(std::make_shared<Result<void>>())
    , m_writing(std::make_unique<BackgroundWork>(
          [result = m_result, path = std::move(path), content = std::move(content)](
              const BackgroundWork::Control & /*control*/) { *result = writeContent(path, content); }))
{
    connect(m_writing.get(), &BackgroundWork::finished, this, &ContentSaving::finishNow);
}

ContentSaving::~ContentSaving() = default;

void ContentSaving::start()
{
    m_writing->start();
}

} // namespace tagdesk
