// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyimport.h"
#include "keyimportmodel.h"
#include "keyrecognition.h"
#include "keysources.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class KeyImportDialog;

/// Joins the dialog that imports keys with the work: looking for them, knowing profiles again, saving.
/// Decides nothing by itself.
class KeyImportController : public QObject
{
    Q_OBJECT

public:
    /// `secrets` outlives the controller.
    KeyImportController(
        ProfileStore profiles, SecretStore &secrets, KeyPlaces places, QObject *parent = nullptr);
    ~KeyImportController() override;

    /// Looks for keys and opens the dialog over this window; one that is open already comes to the front.
    void open(QWidget *parent);

signals:
    /// There are more profiles than before.
    void profilesImported();

private:
    void add(KeyFileContent found);
    void recognise();
    void recognised();
    void import();
    void imported(const KeyImport &import, const std::vector<int> &rows);
    void close();

    ProfileStore m_profiles;
    SecretStore &m_secrets;
    KeyPlaces m_places;
    KeyImportModel m_model;
    KeyFileContent m_found; // its candidates are the rows of the model
    KeyRecognition *m_recognition = nullptr; // child, while it asks for the dialog
    KeyImport *m_import = nullptr; // child, while it saves for the dialog
    QPointer<KeyImportDialog> m_dialog; // while it is open
};

} // namespace tagdesk
