#include "gui/console/CommandTable.h"

#include <iterator>

#include "gui/console/AgencyCommands.h"
#include "gui/console/AuditCommands.h"
#include "gui/console/BookingCommands.h"
#include "gui/console/CardCommands.h"
#include "gui/console/CaseCommands.h"
#include "gui/console/ConfigCommands.h"
#include "gui/console/ConflictCommands.h"
#include "gui/console/CopyCommands.h"
#include "gui/console/DayCommands.h"
#include "gui/console/DoctorCommand.h"
#include "gui/console/DocumentCommands.h"
#include "gui/console/FaceCohortCommands.h"
#include "gui/console/FaceCommands.h"
#include "gui/console/FaceMeasureCommands.h"
#include "gui/console/FeeCommands.h"
#include "gui/console/FvsCommands.h"
#include "gui/console/KpiCommands.h"
#include "gui/console/LineCommands.h"
#include "gui/console/LinkageCommands.h"
#include "gui/console/OfficerCommands.h"
#include "gui/console/OutreachCommands.h"
#include "gui/console/PaperCommands.h"
#include "gui/console/QueueCommands.h"
#include "gui/console/RightsCommands.h"
#include "gui/console/ScanCommands.h"
#include "gui/console/ServiceCommands.h"
#include "gui/console/StockCommands.h"
#include "gui/console/StoreCommands.h"
#include "gui/console/SupervisionCommands.h"
#include "gui/console/SupportCommand.h"
#include "gui/console/SyncCommands.h"
#include "gui/console/TangratCommands.h"
#include "gui/console/VisitCommand.h"
#include "gui/console/WorkstationCommands.h"

namespace amphoe::gui::console {
std::vector<CommandSpec> all_commands() {
    std::vector<CommandSpec> all;
    for (auto part : {CardCommands::specs(),        FaceCommands::specs(),    FaceMeasureCommands::specs(),
                      FaceCohortCommands::specs(),  VisitCommand::specs(),    ServiceCommands::specs(),
                      FeeCommands::specs(),         CaseCommands::specs(),    SyncCommands::specs(),
                      ConflictCommands::specs(),    LineCommands::specs(),    DocumentCommands::specs(),
                      CopyCommands::specs(),        PaperCommands::specs(),   StockCommands::specs(),
                      ScanCommands::specs(),        AuditCommands::specs(),   OfficerCommands::specs(),
                      WorkstationCommands::specs(), StoreCommands::specs(),   ConfigCommands::specs(),
                      DoctorCommand::specs(),       QueueCommands::specs(),   BookingCommands::specs(),
                      OutreachCommands::specs(),    AgencyCommands::specs(),  DayCommands::specs(),
                      KpiCommands::specs(),         FvsCommands::specs(),     SupervisionCommands::specs(),
                      TangratCommands::specs(),     LinkageCommands::specs(), RightsCommands::specs(),
                      SupportCommand::specs()}) {
        std::move(part.begin(), part.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace amphoe::gui::console
