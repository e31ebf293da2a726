import { Alert, Button } from 'antd'
import { useWrite } from '../api/hooks'
import { Problem } from '../parts/problem'

/** Offers to put a damaged file together again; the file itself is never touched. */
export function RescueOffer({ fileName }: { fileName: string }) {
  const rescue = useWrite('case.rescue')
  const putAside = useWrite('exchange.putAside')
  return (
    <section className="rescue-offer" aria-label="抢救损坏的案卷">
      <Alert
        type="warning"
        showIcon
        title={`${fileName} 已损坏，可以抢救。`}
        description="抢救会把能证实的每一条记录和照片取出来（本机有备份的一并用上），写成另一个案卷；损坏的文件不动。取不回来的会写明缺多少，不会补造。"
        action={
          <div className="toolbar">
            <Button type="primary" loading={rescue.isPending} onClick={() => rescue.mutate({})}>
              抢救
            </Button>
            <Button disabled={rescue.isPending} onClick={() => putAside.mutate({})}>
              先不抢救
            </Button>
          </div>
        }
      />
      <Problem error={rescue.error ?? putAside.error} />
    </section>
  )
}
