// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportcontroller.h"

#include "keyimportdialog.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

KeyImportRow rowOf(const KeyCandidate &candidate)
{
    KeyImportRow row;
    row.isChosen = isWanted(candidate);
    row.name = candidate.account.name;
    row.cloud = candidate.account.cloud;
    row.accessKey = shortAccessKey(candidate.keys.accessKey());
    row.regions = candidate.account.regions;
    row.projectId = candidate.account.project();
    row.origin = candidate.origin;
    row.notes = candidate.notes;
    row.hasKeys = !candidate.keys.isEmpty();
    row.isCurrent = candidate.isCurrent;
    return row;
}

void takeOutcome(KeyImportRow &row, const KeyImportOutcome &outcome)
{
    row.name = outcome.name;
    row.failure = outcome.error;
    row.state = outcome.error ? KeyImportRow::State::Failed : KeyImportRow::State::Imported;
}

} // namespace

KeyImportController::KeyImportController(
    ProfileStore profiles, SecretStore &secrets, KeyPlaces places, QObject *parent)
    : QObject(parent)
    , m_profiles(std::move(profiles))
    , m_secrets(secrets)
    , m_places(std::move(places))
{
}

KeyImportController::~KeyImportController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

void KeyImportController::open(QWidget *parent)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new KeyImportDialog(&m_model, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &KeyImportDialog::fileChosen, this,
        [this](const QString &path) { add(readKeyFile(path)); });
    connect(m_dialog, &KeyImportDialog::importRequested, this, &KeyImportController::import);
    connect(m_dialog, &QDialog::finished, this, &KeyImportController::close);
    add(findKeys(m_places));
    m_dialog->open();
}

void KeyImportController::add(KeyFileContent found)
{
    const std::size_t before = m_found.candidates.size();
    join(m_found, std::move(found));
    std::vector<KeyImportRow> rows;
    for (std::size_t i = before; i < m_found.candidates.size(); ++i)
        rows.push_back(rowOf(m_found.candidates[i]));
    m_model.append(rows);
    m_dialog->showProblems(m_found.problems);
    if (!rows.empty())
        recognise();
}

void KeyImportController::recognise()
{
    if (m_recognition != nullptr || m_import != nullptr)
        return;
    m_recognition = new KeyRecognition(m_profiles, m_secrets, this);
    connect(m_recognition, &KeyRecognition::finished, this, [this, job = m_recognition] {
        job->deleteLater();
        if (m_recognition == job) // else the dialog that it was for is closed
            recognised();
    });
    m_dialog->setWorking(true);
    m_recognition->start();
}

void KeyImportController::recognised()
{
    m_recognition->mark(m_found.candidates);
    m_recognition = nullptr;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        KeyImportRow row = m_model.row(i);
        const KeyCandidate &candidate = m_found.candidates[static_cast<std::size_t>(i)];
        if (row.notes == candidate.notes)
            continue;
        row.notes = candidate.notes;
        row.isChosen = row.isChosen && isWanted(candidate);
        m_model.setRow(i, row);
    }
    m_dialog->setWorking(false);
}

void KeyImportController::import()
{
    if (m_import != nullptr)
        return;
    const std::vector<int> rows = m_model.chosen();
    std::vector<KeyCandidate> candidates;
    for (const int i : rows) {
        KeyImportRow row = m_model.row(i);
        candidates.push_back(m_found.candidates[static_cast<std::size_t>(i)]);
        candidates.back().account.name = row.name;
        row.state = KeyImportRow::State::Saving;
        m_model.setRow(i, row);
    }
    m_import = new KeyImport(m_profiles, m_secrets, std::move(candidates), this);
    connect(m_import, &KeyImport::finished, this, [this, job = m_import, rows] {
        job->deleteLater();
        imported(*job, rows);
    });
    m_dialog->setWorking(true);
    m_import->start();
}

void KeyImportController::imported(const KeyImport &import, const std::vector<int> &rows)
{
    const std::vector<KeyImportOutcome> &outcomes = import.outcomes();
    const bool someSaved = std::any_of(
        outcomes.cbegin(), outcomes.cend(), [](const KeyImportOutcome &outcome) { return !outcome.error; });
    if (someSaved)
        emit profilesImported();
    if (m_import != &import)
        return; // the dialog that it was for is closed
    m_import = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        KeyImportRow row = m_model.row(rows[i]);
        takeOutcome(row, outcomes[i]);
        m_model.setRow(rows[i], row);
    }
    m_dialog->setWorking(false);
}

/// The rest is given up, and nothing of the keys stays behind in memory.
void KeyImportController::close()
{
    if (KeyRecognition *recognition = std::exchange(m_recognition, nullptr))
        recognition->abort();
    if (KeyImport *import = std::exchange(m_import, nullptr))
        import->abort();
    m_dialog = nullptr;
    m_model.clear();
    m_found = {};
}

} // namespace tagdesk
