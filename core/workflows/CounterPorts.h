// Everything the counter workflows borrow.
#pragma once

#include "core/domain/Rules.h"
#include "core/ports/AuditLog.h"
#include "core/ports/Camera.h"
#include "core/ports/CardReader.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Centre.h"
#include "core/ports/Clock.h"
#include "core/ports/DayBook.h"
#include "core/ports/Delivery.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/DocumentRenderer.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/FaceMatcher.h"
#include "core/ports/MessageSealer.h"
#include "core/ports/OfficerDirectory.h"
#include "core/ports/OutreachBook.h"
#include "core/ports/PictureCodec.h"
#include "core/ports/TrustedTime.h"
#include "core/workflows/FaceGuards.h"

namespace amphoe::workflows {

/// References to the adapters chosen by the assembly, and the rules in force. Must outlive every workflow.
struct CounterPorts {
    ports::CardReader& card_reader;
    ports::Camera& camera;
    ports::FaceMatcher& face_matcher;
    ports::PictureCodec& picture_codec;
    ports::CaseStore& case_store;
    ports::AuditLog& audit_log;
    ports::OfficerDirectory& officers;
    ports::MessageSealer& sealer;
    ports::Centre& centre;
    ports::Delivery& delivery;
    ports::DocumentRenderer& renderer;
    ports::DocumentSigner& signer;
    ports::DocumentPrinter& printer;
    ports::Clock& clock;
    const domain::Workstation& workstation;
    const domain::ConsentNotice& notice;
    const domain::EnrolmentRules& rules;
    FaceGuards& face_guards;
    ports::TrustedTime* time = nullptr;       ///< null: nobody knows how far the clock can be believed
    ports::DayBook* days = nullptr;           ///< null: days are not closed here
    ports::OutreachBook* outreach = nullptr;  ///< null: this workstation never leaves the office

    /// The same adapters under other rules, which must outlive what is returned.
    CounterPorts with_rules(const domain::ConsentNotice& other_notice,
                            const domain::EnrolmentRules& other_rules) const {
        return {card_reader, camera,       face_matcher, picture_codec, case_store, audit_log, officers,
                sealer,      centre,       delivery,     renderer,      signer,     printer,   clock,
                workstation, other_notice, other_rules,  face_guards,   time,       days,      outreach};
    }
};

}  // namespace amphoe::workflows
