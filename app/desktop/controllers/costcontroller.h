// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace tagdesk {

class CostDocument;
class CostReading;
class MainWindow;

/// Reads the cost tables that the window asks for into its document. Decides nothing by itself.
class CostController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    CostController(MainWindow &window, CostDocument &document, QObject *parent = nullptr);
    ~CostController() override;

private:
    void read(const QStringList &paths);
    void finished();

    CostDocument &m_document;
    std::unique_ptr<CostReading> m_reading; // while it is under way
};

} // namespace tagdesk
