// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costcontroller.h"

#include "costdocument.h"
#include "costreading.h"
#include "mainwindow.h"

namespace tagdesk {

CostController::CostController(MainWindow &window, CostDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&window, &MainWindow::costsRequested, this, &CostController::read);
    connect(&window, &MainWindow::stopCostsRequested, this, [this] {
        if (m_reading)
            m_reading->stop();
    });
}

CostController::~CostController() = default;

void CostController::read(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_reading = std::make_unique<CostReading>(paths, CostChoice());
    connect(m_reading.get(), &CostReading::progressed, &m_document, &CostDocument::setProgress);
    connect(m_reading.get(), &CostReading::finished, this, &CostController::finished);
    m_document.begin();
    m_reading->start();
}

void CostController::finished()
{
    const CostReading::Outcome &outcome = m_reading->result();
    if (outcome)
        m_document.finish(*outcome);
    else
        m_document.fail(outcome.error());
    m_reading.release()->deleteLater();
}

} // namespace tagdesk
