// What all presenters of one counter borrow.
#pragma once

#include <functional>
#include <mutex>
#include <stop_token>
#include <string>

#include "core/configuration/FailureCatalogue.h"
#include "core/ports/BackgroundRunner.h"
#include "core/ports/Outbox.h"
#include "core/ports/PageRaster.h"
#include "core/ports/PaperInspection.h"
#include "core/ports/PowerSource.h"
#include "core/ports/SyncDesk.h"
#include "core/workflows/CounterPorts.h"
#include "core/workflows/DayClose.h"
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/OutreachPorts.h"
#include "core/workflows/QueuePorts.h"
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/SupervisionDesk.h"

namespace amphoe::gui {

class DayRules;

/// Everything behind the references must outlive every presenter.
struct CounterSetup {
    const workflows::CounterPorts& counter;
    ports::Outbox& outbox;
    ports::BackgroundRunner& background;
    const configuration::FailureCatalogue& catalogue;
    std::mutex& camera_turn;          ///< held while somebody uses the camera: one camera, one thread at a time
    std::string camera_source;        ///< as in the settings
    std::string printer;              ///< as in the settings
    ports::SyncDesk* sync = nullptr;  ///< null: reference data are not watched
    const workflows::PaperPorts* papers = nullptr;                       ///< null: no documents window
    ports::PageRaster* page_raster = nullptr;                            ///< null: no preview there
    const workflows::ServicePorts* services = nullptr;                   ///< null: ThaID is the only service
    const workflows::ServiceCatalogue* catalogue_of_services = nullptr;  ///< together with `services`
    ports::PaperInspection* inspection = nullptr;                        ///< null: no check of papers brought
    const workflows::QueuePorts* queue = nullptr;                        ///< null: nobody takes tickets here
    const workflows::DayPorts* day = nullptr;                            ///< null: days are not closed here
    const workflows::SupervisionPorts* supervision = nullptr;            ///< null: citizens are not asked for answers
    const workflows::OutreachPorts* outreach = nullptr;                  ///< null: this desk never leaves the office
    /// Prints what level 2 of ทางรัฐ opens; in the background. Empty: no leaflet here.
    std::function<domain::Result<domain::Done>(std::stop_token)> print_leaflet{};
    bool large_type = false;              ///< the officers' windows begin as after F9
    DayRules* rules = nullptr;            ///< null: the rules of the ports count as long as the program is open
    ports::PowerSource* power = nullptr;  ///< null: nobody asks what feeds the machine
};

}  // namespace amphoe::gui
